/** One part of a form as it arrived. */
export interface Part {
  readonly name: string;
  readonly fileName: string | undefined;
  /** As its Content-Type says, if it has one. */
  readonly type: string | undefined;
  readonly content: Uint8Array;
}

/** The parts of a body of multipart/form-data. Reads RFC 2046 §5.1 and RFC 7578 closely, and throws at whatever they do not allow. */
export function partsOf(contentType: string, body: Uint8Array): readonly Part[] {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))\s*$/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) throw new Error(`no boundary in "${contentType}"`);
  if (boundary.length > 70) throw new Error(`the boundary has ${boundary.length} characters`);
  const delimiter = encoder.encode(`\r\n--${boundary}`);
  // The first delimiter's line break belongs to what comes before it, which here is nothing.
  if (!startsWith(body, delimiter.subarray(2), 0)) throw new Error("the body does not begin with its boundary");
  const parts: Part[] = [];
  let at = delimiter.length - 2;
  for (;;) {
    const closing = decoder.decode(body.subarray(at, at + 2));
    if (closing === "--") break;
    if (closing !== "\r\n") throw new Error(`a boundary is followed by ${JSON.stringify(closing)}`);
    const end = indexOf(body, delimiter, at);
    if (end === -1) throw new Error("the last boundary is missing");
    parts.push(partFrom(body.subarray(at + 2, end)));
    at = end + delimiter.length;
  }
  const after = decoder.decode(body.subarray(at + 2));
  if (after !== "" && after !== "\r\n") throw new Error(`the last boundary is followed by ${JSON.stringify(after)}`);
  return parts;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

function partFrom(bytes: Uint8Array): Part {
  const blank = indexOf(bytes, encoder.encode("\r\n\r\n"), 0);
  if (blank === -1) throw new Error("a part has no end of its headers");
  const headers = new Map<string, string>();
  for (const line of decoder.decode(bytes.subarray(0, blank)).split("\r\n")) {
    const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === "") throw new Error(`a part has the header line ${JSON.stringify(line)}`);
    if (headers.has(name.toLowerCase())) throw new Error(`a part has ${name} twice`);
    headers.set(name.toLowerCase(), value);
  }
  const disposition = headers.get("content-disposition") ?? "";
  const [, name, , fileName] = /^form-data; name="([^"]*)"(; filename="([^"]*)")?$/.exec(disposition) ?? [];
  if (name === undefined) throw new Error(`a part has the disposition ${JSON.stringify(disposition)}`);
  return {
    name: unescaped(name),
    fileName: fileName === undefined ? undefined : unescaped(fileName),
    type: headers.get("content-type"),
    content: bytes.slice(blank + 4),
  };
}

// https://html.spec.whatwg.org/#multipart-form-data: these three are escaped, and nothing else.
function unescaped(text: string): string {
  return text.replaceAll("%22", '"').replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(wanted[0]!, from); at !== -1; at = bytes.indexOf(wanted[0]!, at + 1))
    if (startsWith(bytes, wanted, at)) return at;
  return -1;
}

function startsWith(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  return wanted.every((byte, offset) => bytes[at + offset] === byte);
}
