import { isControl } from "./file-name.ts";

/** Bytes, text or blobs, one after the other. */
export type StreamedParts = AsyncIterable<unknown> | ReadableStream<unknown>;

/** A file that is read while it is sent. */
export class StreamingFile {
  readonly data: StreamedParts;
  readonly name: string;
  readonly type: string | undefined;

  constructor(data: StreamedParts, name: string, type: string | undefined) {
    this.data = data;
    this.name = name;
    this.type = type;
  }
}

/**
 * A file for uploads out of a stream, which is read when the request is sent, and not before. A call with one is not
 * sent again when it fails. Throws a `TypeError` without a name.
 */
export function toStreamingFile(
  data: StreamedParts,
  name: string,
  options?: { readonly type?: string | undefined },
): StreamingFile {
  if (typeof name !== "string" || name === "") throw new TypeError("toStreamingFile requires a non-empty file name");
  const type = options?.type || undefined;
  return new StreamingFile(data, name, type === undefined ? undefined : checkedType(type));
}

/** Throws a `TypeError` for what would end the header that it is put in. */
export function checkedType(type: string): string {
  if (typeof type !== "string") throw new TypeError("Streaming upload content type must be a string");
  if (Array.from(type).some(isControl))
    throw new TypeError("Streaming upload content type must not contain control characters");
  return type;
}
