/** Bytes from HTTP/1.1, an object of node:http2's from HTTP/2. */
export type EngineHeaders = readonly Uint8Array[] | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Name, value, name, value… On HTTP/2 Node has joined repeated fields already, all but set-cookie. */
export function decodedHeaders(raw: EngineHeaders): string[] {
  const headers: string[] = [];
  if (isWire(raw)) {
    for (let at = 0; at + 1 < raw.length; at += 2) headers.push(latin1(raw[at]!), trimmed(latin1(raw[at + 1]!)));
    return headers;
  }
  for (const name of Object.keys(raw)) {
    const value = raw[name];
    if (value === undefined || name.startsWith(":")) continue;
    if (typeof value === "string") headers.push(name, value);
    else for (const one of value) headers.push(name, one);
  }
  return headers;
}

function isWire(raw: EngineHeaders): raw is readonly Uint8Array[] {
  return Array.isArray(raw);
}

// The parser takes blanks off a value's beginning only.
function trimmed(value: string): string {
  const last = value.charCodeAt(value.length - 1);
  return last === 0x20 || last === 0x09 ? value.replace(/[ \t]+$/, "") : value;
}

function latin1(bytes: Uint8Array): string {
  return (Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes)).toString("latin1");
}
