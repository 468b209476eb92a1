// A header value on the wire is bytes. In a flat header list each byte is one character, U+0000 to U+00FF.

const encoder = new TextEncoder();
const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const ascii = /^[\0-\u007f]*$/;

export function isAscii(text: string): boolean {
  return ascii.test(text);
}

/** Text as the bytes of its UTF-8, one character each; ASCII is itself. */
export function toByteString(text: string): string {
  return isAscii(text) ? text : byteStringOf(encoder.encode(text));
}

export function byteStringOf(bytes: Uint8Array): string {
  let text = "";
  // `fromCharCode` takes its characters as arguments, and a call takes only so many.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** The text that the bytes are as UTF-8; `null` where they are none. */
export function fromByteString(bytes: string): string | null {
  if (isAscii(bytes)) return bytes;
  try {
    return strictUtf8.decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}
