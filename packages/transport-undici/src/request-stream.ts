import type { ClientHttp2Stream } from "node:http2";

/** What the exchange of a stream is told beside what undici tells it. */
export interface StreamUser {
  onStream(stream: RequestStream): void;
  onStreamError(error: Error): void;
  /** Its head never left. */
  onUnsent(): void;
}

const headersFrame = 1;
const cancelled = 8;

/** The stream of one request over HTTP/2, where undici has taken its eyes off it. */
export class RequestStream {
  /** The peer has said that this is the end. Node takes a reset without an error for the end of the body, too. */
  isWhole = false;
  readonly #stream: ClientHttp2Stream;

  constructor(stream: ClientHttp2Stream, user: StreamUser) {
    this.#stream = stream;
    // Comes before undici's, and stays: Node reports errors of streams that undici has done with, which would end the process.
    stream.on("error", (error: Error) => user.onStreamError(error));
    stream.on("frameError", (type: number) => {
      if (type === headersFrame) user.onUnsent();
    });
    // Node 24 spins for ever where a stream is reset without an error while the peer's window holds its data back.
    const close = stream.close.bind(stream);
    stream.close = (code, callback): void => close(code || cancelled, callback);
    const push = stream.push.bind(stream);
    stream.push = (chunk: unknown, encoding?: BufferEncoding): boolean => {
      if (chunk === null && !stream.closed) this.isWhole = true;
      return push(chunk, encoding);
    };
  }

  /** The answer is here; what has not left of the request is not wanted. RFC 9113 §8.1. */
  finish(): void {
    if (!this.#stream.writableFinished) this.#stream.close();
  }
}

/** The answer ended with a reset. */
export function resetBeforeEnd(): Error {
  return Object.assign(new Error("it was reset"), { code: "ERR_HTTP2_STREAM_ERROR" });
}

/** The peer has not looked at the request, and says so. RFC 9113 §8.7. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.message.includes("NGHTTP2_REFUSED_STREAM");
}
