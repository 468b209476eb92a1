/** The text of bytes in this UTF, by Python's name for it; `null` where they are none. */
export function strictUnicode(bytes: Uint8Array, encoding: string): string | null {
  if (encoding.startsWith("utf-32")) return utf32(bytes, encoding);
  const isBig = encoding === "utf-16-be" || (encoding === "utf-16" && bytes[0] === 0xfe);
  const label = encoding.startsWith("utf-8") ? "utf-8" : isBig ? "utf-16be" : "utf-16le";
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// No platform decodes it.
function utf32(bytes: Uint8Array, encoding: string): string | null {
  if (bytes.length % 4 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isLittle = encoding === "utf-32-le" || (encoding === "utf-32" && bytes[0] === 0xff);
  const characters: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const point = view.getUint32(at, isLittle);
    if (point > 0x10_ff_ff || (point >= 0xd8_00 && point <= 0xdf_ff)) return null;
    characters.push(String.fromCodePoint(point));
  }
  return characters.join("").replace(/^\ufeff/, "");
}
