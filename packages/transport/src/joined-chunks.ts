/** The chunks in one array, which is no `Buffer` whatever they are. A single one is not copied: its bytes are shared. */
export function joinedChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return new Uint8Array(first.buffer, first.byteOffset, first.length);
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
