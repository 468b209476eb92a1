import { joinedChunks } from "@trunkline/transport";

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
  return joinedChunks(read);
}
