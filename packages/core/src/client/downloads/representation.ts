import { codingsOf } from "../../bodies/decode.ts";
import type { Response } from "../../models/response.ts";
import type { URL } from "../../models/url.ts";

/** What the bytes of a part belong to. They may be continued only where all of this still holds. */
export interface Representation {
  /** Without user name, query and fragment: signed URLs change, and are nobody's business. */
  readonly url: string;
  /** A strong ETag, or a Last-Modified that is as good as one. */
  readonly validator: string;
  /** Bytes in all. */
  readonly total: number;
}

/** `null` where the rest cannot be asked for: nothing says whether it would be the rest of the same. RFC 9110 §13.1.5. */
export function representationOf(response: Response, url: string): Representation | null {
  const total = lengthOf(response);
  const validator = validatorOf(response);
  return total === null || validator === null ? null : { url, validator, total };
}

export function withoutSecrets({ scheme, netloc, path }: URL): string {
  return `${scheme}://${netloc}${path}`;
}

/** What a note in JSON says; `null` where it says nothing that can be used. */
export function representationFrom(note: string): Representation | null {
  try {
    const { url, validator, total } = JSON.parse(note) as Record<string, unknown>;
    if (typeof url === "string" && typeof validator === "string" && Number.isSafeInteger(total))
      return { url, validator, total: total as number };
  } catch {
    // Somebody else's file, or half a one.
  }
  return null;
}

/** How many bytes will be written; `null` where nobody said, or where they are encoded. */
export function lengthOf(response: Response): number | null {
  const length = response.header("content-length");
  const isEncoded = codingsOf(response.header("content-encoding")).length > 0;
  return length === null || isEncoded || !/^\d+$/.test(length) ? null : Number(length);
}

/** Where the bytes of a 206 end, if they begin at `position` and are of the same representation; else `null`. */
export function endOfRange(response: Response, position: number, known: Representation): number | null {
  const [, first, last, total] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(response.header("content-range") ?? "") ?? [];
  const end = Number(last) + 1;
  const etag = response.header("etag");
  const isSame =
    Number(first) === position &&
    end > position &&
    end <= known.total &&
    (total === "*" || Number(total) === known.total) &&
    (etag === null || !known.validator.endsWith('"') || etag === known.validator) &&
    codingsOf(response.header("content-encoding")).length === 0;
  return isSame ? end : null;
}

/** A 416 says so where nothing is left to ask for. */
export function isComplete(response: Response, position: number, known: Representation): boolean {
  const total = /^bytes \*\/(\d+)$/.exec(response.header("content-range") ?? "")?.[1] ?? position;
  return known.total === position && Number(total) === position;
}

function validatorOf(response: Response): string | null {
  const etag = response.header("etag");
  if (etag !== null) return etag.startsWith('"') ? etag : null;
  const modified = response.header("last-modified");
  // RFC 9110 §8.8.2.2: within a second a file can change twice.
  const isStrong = Date.parse(response.header("date") ?? "") - Date.parse(modified ?? "") >= 1000;
  return isStrong ? modified : null;
}
