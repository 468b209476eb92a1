const encoder = new TextEncoder();
const unreserved = /^[\w.~-]$/;

/** Percent-encodes the UTF-8 of every character that is not unreserved and not among the safe ones. */
function quoted(text: string, safe = ""): string {
  return encoded(text, (character) => unreserved.test(character) || safe.includes(character));
}

/** As in a form: "+" for a space. */
export function quotedPlus(text: string): string {
  return quoted(text, " ").replaceAll(" ", "+");
}

/** A URL of which every escape is kept, and everything escaped that may not stand there as it is. */
export function requoteUri(uri: string): string {
  const safe = "!#$&'()*+,/:;=?@[]~";
  // A "%" that begins no escape means itself; then none of them is taken for one.
  return /%(?![\da-f]{2})/i.test(uri) ? quoted(uri, safe) : quoted(unquotedUnreserved(uri), `${safe}%`);
}

/** Escapes of what needs no escape are undone; the others stay as they are. */
export function unquotedUnreserved(uri: string): string {
  return uri.replace(/%([\da-f]{2})/gi, (escape, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    return unreserved.test(character) ? character : escape;
  });
}

/** Escapes what is not allowed, and writes the escapes that are there in capitals. */
export function withoutInvalid(component: string, allowed: string): string {
  const escapes = component.match(/%[\da-f]{2}/gi)?.length ?? 0;
  const upper = component.replace(/%[\da-f]{2}/gi, (escape) => escape.toUpperCase());
  const isEscaped = escapes === component.split("%").length - 1;
  return encoded(
    upper,
    (character) => (isEscaped && character === "%") || allowed.includes(character) || unreserved.test(character),
  );
}

/** Escapes undone, as UTF-8 where it is that. */
export function unquoted(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    const bytes = Uint8Array.from(escapes.slice(1).split("%"), (digits) => Number.parseInt(digits, 16));
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  });
}

function encoded(text: string, isSafe: (character: string) => boolean): string {
  let result = "";
  for (const character of text) {
    if (isSafe(character)) result += character;
    else for (const byte of encoder.encode(character)) result += `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return result;
}
