/** The chunks in one array; a single one is not copied. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Reads a stream to its end. What `check` throws, asked after each chunk, ends it before. */
export async function collected(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  check?: () => void,
): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  for await (const chunk of chunks) {
    check?.();
    read.push(chunk);
  }
  return joined(read);
}
