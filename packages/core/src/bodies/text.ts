import { byteStringOf } from "./byte-string.ts";
import { charsetName } from "./charset-names.ts";

export interface StreamingDecoder {
  /** A character cut between two chunks waits for its rest. */
  decode(chunk: Uint8Array): string;
  end(): string;
}

/** A decoder for a charset by any name it has in Python; `null` where the platform has no such charset. */
export function textDecoder(label: string): StreamingDecoder | null {
  const name = charsetName(label);
  switch (name) {
    case null:
      return null;
    // The platform takes both for windows-1252. As Python has them the first is a byte map, and ASCII ends at 127.
    case "iso-8859-1":
      return { decode: byteStringOf, end: () => "" };
    case "ascii":
      return { decode: (chunk) => byteStringOf(chunk).replace(/[^\0-\u007f]/g, "\ufffd"), end: () => "" };
    case "utf-16":
      return utf16Decoder();
    case "utf-8-sig":
      return streaming(platformDecoder("utf-8", false));
    default:
      return streaming(platformDecoder(name, true));
  }
}

/** The charset that a Content-Type names, in lower case. */
export function charsetOf(contentType: string | null): string | null {
  const [, isExtended, quoted, plain] =
    /;\s*charset(\*?)\s*=\s*(?:"([^"]*)"|([^;,\s]*))/i.exec(contentType ?? "") ?? [];
  const value = quoted ?? plain ?? "";
  const charset = (isExtended === "*" ? extended(value) : value).toLowerCase();
  return charset === "" ? null : charset;
}

/** RFC 8187: `utf-8'en'%61bc`, where charset and language may be left out. */
function extended(value: string): string {
  return value
    .replace(/^[^']*'[^']*'/, "")
    .replace(/%([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

export function isKnownCharset(label: string): boolean {
  return label === "utf-8" || textDecoder(label) !== null;
}

// A text read whole needs no state, so one decoder serves all.
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** The whole body as text; what is not in the charset becomes U+FFFD. Throws a `TypeError` where the charset is not known. */
export function decodeText(bytes: Uint8Array, label: string): string {
  if (label === "utf-8") return utf8.decode(bytes);
  const decoder = textDecoder(label);
  if (decoder === null) throw unknownCharset(label);
  return decoder.decode(bytes) + decoder.end();
}

export function unknownCharset(label: string): TypeError {
  return new TypeError(
    `The encoding ${JSON.stringify(label)} is not known here. Set response.encoding, or the client's defaultEncoding, to one that is, such as "utf-8".`,
  );
}

function platformDecoder(name: string, ignoreBOM: boolean): TextDecoder | null {
  try {
    return new TextDecoder(name, { ignoreBOM });
  } catch {
    return null;
  }
}

function streaming(decoder: TextDecoder | null): StreamingDecoder | null {
  return decoder && { decode: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}

/** Little endian, unless it begins with the byte order mark of the other; the mark is no part of the text. */
function utf16Decoder(): StreamingDecoder {
  let decoder: TextDecoder | null = null;
  let start: readonly number[] = [];
  const decode = (chunk: Uint8Array, stream: boolean): string => {
    if (decoder !== null) return decoder.decode(chunk, { stream });
    if (stream && start.length + chunk.length < 2) {
      start = [...start, ...chunk];
      return "";
    }
    const [first = chunk[0], second = chunk[1 - start.length]] = start;
    decoder = new TextDecoder(first === 0xfe && second === 0xff ? "utf-16be" : "utf-16le");
    return decoder.decode(Uint8Array.from(start), { stream: true }) + decoder.decode(chunk, { stream });
  };
  return { decode: (chunk) => decode(chunk, true), end: () => decode(new Uint8Array(0), false) };
}
