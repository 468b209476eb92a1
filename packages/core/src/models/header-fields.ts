import type { RawHeaders } from "@trunkline/transport";
import { byteStringOf, fromByteString, isAscii, toByteString } from "../bodies/byte-string.ts";
import { eachPair } from "../bodies/pairs.ts";
import { tagOf } from "../bodies/tag-of.ts";
import { isToken, tokenRule } from "../bodies/token.ts";
import { LocalProtocolError } from "../errors.ts";

/** Text, or the bytes as they shall be on the wire. */
export type HeaderText = string | Uint8Array;

export type HeaderEncoding = "ascii" | "utf-8" | "iso-8859-1";

export type HeaderFields =
  | globalThis.Headers
  | Readonly<Record<string, HeaderText | readonly HeaderText[] | undefined>>
  | Iterable<readonly [name: HeaderText, value: HeaderText]>;

/** The flat list of whatever has names and values. */
export function rawFrom(fields: HeaderFields, encoding: HeaderEncoding): string[] {
  const raw: string[] = [];
  const push = (name: HeaderText, value: HeaderText): void =>
    void raw.push(checkedName(textOf(name)), checkedValue(name, value, encoding));
  eachPair(fields, "Headers", push as (name: unknown, value: unknown) => void);
  return raw;
}

// RFC 9110 §5.1: a field name is a token. Good names are remembered, a bounded number of them.
const goodNames = new Set<string>();
const mostNames = 1000;

export function checkedName(name: string): string {
  if (goodNames.has(name)) return name;
  if (!isToken(name)) throw new LocalProtocolError(`${JSON.stringify(name)} is no header name: ${tokenRule}.`);
  if (goodNames.size >= mostNames) goodNames.clear();
  goodNames.add(name);
  return name;
}

// RFC 9110 §5.5: CR, LF and NUL in a value are how one request becomes two.
const forbidden = /[\r\n\0]/;

// Nearly all values: what is forbidden is not in them, and ASCII is itself in each of the encodings.
const plain = /^[^\r\n\0\u0080-\uffff]*$/;

/** The value as it is on the wire, one character a byte. */
export function checkedValue(name: HeaderText, value: HeaderText, encoding: HeaderEncoding): string {
  if (typeof value === "string" && plain.test(value)) return value;
  const text = textOf(value);
  if (typeof text !== "string")
    throw new TypeError(`The value of header ${JSON.stringify(textOf(name))} is text or bytes, not ${tagOf(value)}.`);
  const at = text.search(forbidden);
  if (at >= 0) throw refused(name, text, at, "a line break or NUL cannot be sent");
  if (value instanceof Uint8Array || isAscii(text)) return text;
  if (encoding === "utf-8") return toByteString(text);
  const beyond = text.search(encoding === "ascii" ? /[^\0-\u007f]/ : /[^\0-\u00ff]/);
  if (beyond >= 0) throw refused(name, text, beyond, `${encoding} has no such character`);
  return text;
}

export function checkedEncoding(encoding: HeaderEncoding): HeaderEncoding {
  if (encoding === "ascii" || encoding === "utf-8" || encoding === "iso-8859-1") return encoding;
  throw new TypeError(`Headers are in ascii, utf-8 or iso-8859-1, not ${JSON.stringify(encoding)}.`);
}

/** "ascii" where that is enough, else "utf-8" where every text is that, else "iso-8859-1". */
export function detectedEncoding(raw: RawHeaders): HeaderEncoding {
  let found: HeaderEncoding = "ascii";
  for (const bytes of raw) {
    if (isAscii(bytes)) continue;
    if (fromByteString(bytes) === null) return "iso-8859-1";
    found = "utf-8";
  }
  return found;
}

/** As it could be written in code: an object, or pairs where a name is repeated. */
export function shownFields(pairs: readonly (readonly [name: string, value: string])[]): string {
  const shown = (name: string): string => (/^[a-z]\w*$/.test(name) ? name : JSON.stringify(name));
  if (new Set(pairs.map(([name]) => name)).size < pairs.length)
    return `[${pairs.map(([name, value]) => `[${JSON.stringify(name)}, ${JSON.stringify(value)}]`).join(", ")}]`;
  if (pairs.length === 0) return "{}";
  return `{ ${pairs.map(([name, value]) => `${shown(name)}: ${JSON.stringify(value)}`).join(", ")} }`;
}

function refused(name: HeaderText, value: string, at: number, why: string): LocalProtocolError {
  return new LocalProtocolError(
    `The value of header ${JSON.stringify(textOf(name))} has ${JSON.stringify(value[at])} at position ${at}; ${why}.`,
  );
}

function textOf(given: HeaderText): string {
  return given instanceof Uint8Array ? byteStringOf(given) : given;
}
