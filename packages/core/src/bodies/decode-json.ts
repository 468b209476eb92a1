import { decodeUtf8 } from "./decode-utf8.ts";

/** JSON as text, in whichever of the Unicode encodings it is: told by a byte order mark, else by where its zero bytes are. */
export function decodeJson(bytes: Uint8Array): string {
  const [first = 1, second = 1, third = 0, fourth = 0] = bytes;
  // JSON begins with two ASCII characters, unless it is a single one.
  if (first !== 0 && second !== 0 && first < 0xef) return decodeUtf8(bytes, 0, bytes.length);
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeUtf8(bytes, 3, bytes.length);
  if (first === 0xff && second === 0xfe)
    return bytes.length >= 4 && third === 0 && fourth === 0
      ? utf32(bytes, 4, true)
      : new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.length >= 4 && first === 0 && second === 0)
    return third === 0xfe && fourth === 0xff ? utf32(bytes, 4, false) : utf32(bytes, 0, false);
  if (bytes.length >= 4 && second === 0 && third === 0 && fourth === 0) return utf32(bytes, 0, true);
  if (bytes.length >= 4 || bytes.length === 2) {
    if (first === 0) return new TextDecoder("utf-16be").decode(bytes);
    if (second === 0) return new TextDecoder("utf-16le").decode(bytes);
  }
  return decodeUtf8(bytes, 0, bytes.length);
}

// No platform decodes it.
function utf32(bytes: Uint8Array, start: number, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const characters: string[] = [];
  for (let at = start; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, isLittleEndian);
    characters.push(point > 0x10_ff_ff ? "\ufffd" : String.fromCodePoint(point));
  }
  if ((bytes.length - start) % 4 !== 0) characters.push("\ufffd");
  return characters.join("");
}
