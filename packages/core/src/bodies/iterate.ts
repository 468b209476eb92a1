import type { Splitter } from "./rechunk.ts";
import type { StreamingDecoder } from "./text.ts";

/** Chunks as text, a character cut between two of them whole. */
export async function* textOf(
  chunks: AsyncIterable<Uint8Array>,
  decoder: StreamingDecoder,
): AsyncGenerator<string, void, undefined> {
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk);
    if (text !== "") yield text;
  }
  const rest = decoder.end();
  if (rest !== "") yield rest;
}

export function* textOfSync(
  chunks: Iterable<Uint8Array>,
  decoder: StreamingDecoder,
): Generator<string, void, undefined> {
  for (const chunk of chunks) {
    const text = decoder.decode(chunk);
    if (text !== "") yield text;
  }
  const rest = decoder.end();
  if (rest !== "") yield rest;
}

/** Pieces cut anew. */
export async function* split<Input, Output>(
  pieces: AsyncIterable<Input>,
  splitter: Splitter<Input, Output>,
): AsyncGenerator<Output, void, undefined> {
  for await (const piece of pieces) yield* splitter.push(piece);
  yield* splitter.end();
}

export function* splitSync<Input, Output>(
  pieces: Iterable<Input>,
  splitter: Splitter<Input, Output>,
): Generator<Output, void, undefined> {
  for (const piece of pieces) yield* splitter.push(piece);
  yield* splitter.end();
}

/** What is here already, as the chunks of a stream. */
export async function* kept(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  if (bytes.length > 0) yield bytes;
}

export function* keptSync(bytes: Uint8Array): Generator<Uint8Array, void, undefined> {
  if (bytes.length > 0) yield bytes;
}

/** A request's chunks as a transport takes them. Text among them would be sent in an encoding that nobody chose. */
export async function* sendable(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) yield checkedChunk(chunk);
}

export function* sendableSync(chunks: Iterable<Uint8Array>): Generator<Uint8Array, void, undefined> {
  for (const chunk of chunks) yield checkedChunk(chunk);
}

function checkedChunk(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  throw new TypeError(
    `A streamed body consists of Uint8Array chunks, not of ${typeof chunk}. Encode text by new TextEncoder().encode(text).`,
  );
}
