// As large as what Node reads from a socket at once.
const chunkSize = 65_536;

export function chunksOf(text: string): Uint8Array[] {
  const bytes = new TextEncoder().encode(text);
  const count = Math.ceil(bytes.length / chunkSize);
  return Array.from({ length: count }, (_, at) => bytes.slice(at * chunkSize, (at + 1) * chunkSize));
}

export function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      const chunk = chunks[at++];
      if (chunk === undefined) controller.close();
      // A copy, since who reads a stream owns its chunks.
      else controller.enqueue(chunk.slice());
    },
  });
}
