import type { RawHeaders } from "@trunkline/transport";

/** The fields of a head, or of trailers, in wire order. `start` is behind the status line. */
export function fieldsIn(text: string, start: number): RawHeaders {
  const fields: string[] = [];
  for (let at = start; at < text.length;) {
    const colon = text.indexOf(":", at);
    if (colon < 0) break;
    const end = lineEnd(text, colon);
    fields.push(text.slice(at, colon), valueIn(text, colon + 1, end));
    at = end + 1;
  }
  return fields;
}

/** The first value of a field; the text is also given in lower case. */
export function fieldIn(text: string, lowerCaseText: string, lowerCaseName: string): string | undefined {
  const at = lowerCaseText.indexOf(`\n${lowerCaseName}:`);
  if (at < 0) return undefined;
  const start = at + lowerCaseName.length + 2;
  return valueIn(text, start, lineEnd(text, start));
}

/** Behind the end of the first line. */
export function fieldsStart(text: string): number {
  return lineEnd(text, 0) + 1;
}

export function reasonPhraseIn(text: string): string {
  // Blanks are part of it. RFC 9112 §4.
  return text.slice("HTTP/1.1 200 ".length, lineEnd(text, 0)).replace(/\r$/, "");
}

/** Over HTTP/2, which has no reason phrase, the number of the stream is in its place. */
export function streamIdIn(text: string): number {
  return Number(text.slice("HTTP/2 200 ".length, lineEnd(text, 0)));
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

/** Without the blanks and the carriage return around it. */
function valueIn(text: string, from: number, to: number): string {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d;
}
