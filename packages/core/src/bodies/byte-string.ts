// A header value on the wire is bytes. In a flat header list each byte is one character, U+0000 to U+00FF.

const encoder = new TextEncoder();
const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const ascii = /^[\0-\u007f]*$/;

/** Text as the bytes of its UTF-8, one character each; ASCII is itself. */
export function toByteString(text: string): string {
  if (ascii.test(text)) return text;
  let bytes = "";
  for (const byte of encoder.encode(text)) bytes += String.fromCharCode(byte);
  return bytes;
}

/** The text that the bytes are: UTF-8 where they can be, else ISO-8859-1. */
export function fromByteString(bytes: string): string {
  if (ascii.test(bytes)) return bytes;
  try {
    return strictUtf8.decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
  } catch {
    return bytes;
  }
}
