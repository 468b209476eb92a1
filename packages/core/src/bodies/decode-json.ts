import { decodeUtf8 } from "./decode-utf8.ts";

/** JSON as text, in whichever of the Unicode encodings it is: told by a byte order mark, else by where its zero bytes are. */
export function decodeJson(bytes: Uint8Array): string {
  const [first = 1, second = 1, third = 0, fourth = 0] = bytes;
  const { length } = bytes;
  // JSON begins with two ASCII characters, unless it is a single one.
  if (first !== 0 && second !== 0 && first < 0xef) return decodeUtf8(bytes, 0, length);
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeUtf8(bytes, 3, length);
  const tells = length >= 4 || length === 2;
  const isLittle = (first === 0xff && second === 0xfe) || (tells && first !== 0 && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (tells && first === 0);
  if (length >= 4 && (isLittle ? third === 0 && fourth === 0 : isBig && second === 0)) return utf32(bytes, isLittle);
  if (isLittle || isBig) return new TextDecoder(isLittle ? "utf-16le" : "utf-16be").decode(bytes);
  return decodeUtf8(bytes, 0, length);
}

// No platform decodes it.
function utf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const characters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, isLittleEndian);
    characters.push(point > 0x10_ff_ff ? "\ufffd" : String.fromCodePoint(point));
  }
  if (bytes.length % 4 !== 0) characters.push("\ufffd");
  return characters.join("").replace(/^\ufeff/, "");
}
