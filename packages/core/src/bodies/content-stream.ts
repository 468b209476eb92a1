import type { ByteStream, SyncByteStream } from "@trunkline/transport";
import { sendable, sendableSync } from "./iterate.ts";
import { StreamedContent } from "./replay.ts";

const empty = new Uint8Array(0);

/** A body that the user made himself, in the shape of one that came from a transport; it can be read in both ways if its source can. */
export function contentStream(body: Uint8Array | StreamedContent | null): ByteStream | (ByteStream & SyncByteStream) {
  if (!(body instanceof StreamedContent)) return loaded(body ?? empty);
  const chunks = body.open();
  const close = async (): Promise<void> => {
    await body.close();
  };
  const stream: ByteStream = { [Symbol.asyncIterator]: () => sendable(chunks), close };
  if (!(Symbol.iterator in chunks)) return stream;
  return { ...stream, [Symbol.iterator]: () => sendableSync(chunks), closeSync: () => void body.close() };
}

function loaded(bytes: Uint8Array): ByteStream & SyncByteStream {
  const chunks = bytes.length === 0 ? [] : [bytes];
  return {
    [Symbol.asyncIterator]: () => sendable(chunks),
    [Symbol.iterator]: () => chunks.values(),
    readAll: () => bytes,
    readAllSync: () => bytes,
    async close() {},
    closeSync() {},
  };
}
