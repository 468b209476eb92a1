/** A field as `[name, text]`, a file as `[name, filename, type, bytes]`. */
export type ReadPart = readonly [name: string, text: string] | readonly [string, string, string, readonly number[]];

/**
 * Reads multipart/form-data by the grammar of RFC 2046 §5.1.1 and RFC 7578 §4, sharing nothing with what wrote it. Throws
 * where the body leaves the grammar: readers that are kinder would not notice.
 */
export function readFormData(body: Uint8Array, contentType: string): readonly ReadPart[] {
  const boundary = matched(/^multipart\/form-data; boundary=([0-9a-zA-Z]{1,70})$/, contentType)[1];
  // One character for each byte, so that the grammar is that of texts and nothing is lost.
  const text = Array.from(body, (byte) => String.fromCharCode(byte)).join("");
  const parts = `\r\n${text}`.split(`\r\n--${boundary}`);
  const [preamble, last] = [parts.shift(), parts.pop()];
  if (preamble !== "" || last !== "--\r\n") throw new SyntaxError("The body does not begin and end with its boundary.");
  return parts.map(partOf);
}

function partOf(part: string): ReadPart {
  const [, head, content] = matched(/^\r\n((?:[^\r\n]+\r\n)+)\r\n([^]*)$/, part);
  const fields = new Map(Array.from(head.split("\r\n").slice(0, -1), fieldOf));
  const disposition = matched(
    /^form-data; name="((?:[^"\\]|\\.)*)"(?:; filename="((?:[^"\\]|\\.)*)")?$/,
    fields.get("content-disposition") ?? "",
  );
  const [name, filename] = [unescaped(disposition[1]), disposition[2]];
  const bytes = Array.from(content, (character) => character.charCodeAt(0));
  if (filename === undefined) return [name, utf8(content)];
  return [name, unescaped(filename), fields.get("content-type") ?? "", bytes];
}

function fieldOf(line: string): [name: string, value: string] {
  const [, name, value] = matched(/^([!-9;-~]+): ([ -~\u0080-\u00ff]*)$/, line);
  return [name.toLowerCase(), value];
}

/** HTML's escapes of what would end a name, and the backslash that quotes. */
function unescaped(name: string): string {
  return utf8(
    name
      .replaceAll(/%(22|[01][0-9A-F])/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
      .replaceAll(/\\(.)/g, "$1"),
  );
}

function utf8(bytes: string): string {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return decoder.decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
}

function matched(pattern: RegExp, text: string): readonly [string, string, string] {
  const match = pattern.exec(text);
  if (match === null) throw new SyntaxError(`${JSON.stringify(text.slice(0, 100))} is not ${pattern}.`);
  return match as unknown as readonly [string, string, string];
}
