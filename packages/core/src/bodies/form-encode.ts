const plain = /^[\w\-.~]*$/;

/** As an HTML form sends it, but with `~` kept and `*` escaped, as Python's `quote_plus`. */
export function formEncode(text: string): string {
  if (plain.test(text)) return text;
  return encodeURIComponent(text.toWellFormed())
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");
}
