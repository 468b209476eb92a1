/** A header's bytes, which were read as latin-1, as the UTF-8 that they mostly are; text that is none stays as it is. */
export function latin1AsUtf8(text: string): string {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return text;
  }
}
