// HPACK without its savings: every field a literal, nothing coded by Huffman. RFC 7541 §6.2.

export type Field = readonly [name: string, value: string];

/** A field block; names may be upper case, empty or otherwise forbidden. */
export function block(...fields: readonly Field[]): Buffer {
  return Buffer.concat(fields.map(([name, value]) => literal(0x00, name, value)));
}

/** A field that the reader is to put into its dynamic table, at index 62. RFC 7541 §6.2.1. */
export function remembered(name: string, value: string): Buffer {
  return literal(0x40, name, value);
}

/** A reference to a table. RFC 7541 §6.1. */
export function indexed(index: number): Buffer {
  return prefixed(0x80, 7, index);
}

/** RFC 7541 §6.3. */
export function tableSize(size: number): Buffer {
  return prefixed(0x20, 5, size);
}

/** The head of an answer. */
export function answer(status: number | string, ...fields: readonly Field[]): Buffer {
  return block([":status", String(status)], ...fields);
}

function literal(pattern: number, name: string, value: string): Buffer {
  return Buffer.concat([Buffer.from([pattern]), text(name), text(value)]);
}

function text(content: string): Buffer {
  const bytes = Buffer.from(content, "latin1");
  return Buffer.concat([prefixed(0x00, 7, bytes.length), bytes]);
}

/** An integer behind a pattern in its first byte. RFC 7541 §5.1. */
function prefixed(pattern: number, bits: number, value: number): Buffer {
  const most = 2 ** bits - 1;
  if (value < most) return Buffer.from([pattern | value]);
  const bytes = [pattern | most];
  let rest = value - most;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  bytes.push(rest);
  return Buffer.from(bytes);
}
