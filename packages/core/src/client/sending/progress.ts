import type { ByteStream, RequestBody, SyncByteStream, SyncRequestBody } from "@trunkline/transport";

/** How far a body has come, in bytes. */
export interface Progress {
  readonly transferred: number;
  /** `null` where nobody said how long the body is. */
  readonly total: number | null;
}

/** Called while a body is under way; what it throws ends the exchange. */
export type ReportProgress = (progress: Progress) => void;

// Small enough for a bar that moves, large enough to cost nothing.
const pieceLength = 65_536;

/** The body in pieces, each told of when it is taken. */
export async function* uploaded(
  body: NonNullable<RequestBody>,
  total: number | null,
  report: ReportProgress,
): AsyncGenerator<Uint8Array, void, undefined> {
  let transferred = 0;
  for await (const piece of body instanceof Uint8Array ? pieces(body) : body) {
    yield piece;
    report({ transferred: (transferred += piece.length), total });
  }
}

export function* uploadedSync(
  body: NonNullable<SyncRequestBody>,
  total: number | null,
  report: ReportProgress,
): Generator<Uint8Array, void, undefined> {
  let transferred = 0;
  for (const piece of body instanceof Uint8Array ? pieces(body) : body) {
    yield piece;
    report({ transferred: (transferred += piece.length), total });
  }
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
}

/** The same body, with each chunk's length told as it arrives. It keeps whichever of the two interfaces it has. */
export function watchedBody<Body extends ByteStream | SyncByteStream>(
  body: Body,
  arrived: (length: number) => void,
): Body {
  const watched: Partial<ByteStream & SyncByteStream> = {};
  if (isAsynchronous(body)) {
    const stream: ByteStream = body;
    watched[Symbol.asyncIterator] = async function* () {
      try {
        for await (const chunk of stream) {
          arrived(chunk.length);
          yield chunk;
        }
      } finally {
        await stream.close();
      }
    };
    watched.close = () => stream.close();
  }
  if (isSynchronous(body)) {
    const stream: SyncByteStream = body;
    watched[Symbol.iterator] = function* () {
      try {
        for (const chunk of stream) {
          arrived(chunk.length);
          yield chunk;
        }
      } finally {
        stream.closeSync();
      }
    };
    watched.closeSync = () => stream.closeSync();
  }
  return watched as Body;
}

function isAsynchronous(body: ByteStream | SyncByteStream): body is ByteStream {
  return Symbol.asyncIterator in body;
}

function isSynchronous(body: ByteStream | SyncByteStream): body is SyncByteStream {
  return Symbol.iterator in body;
}
