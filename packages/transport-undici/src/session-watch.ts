import type { ClientHttp2Session } from "node:http2";
import { RequestStream, type StreamUser } from "./request-stream.ts";

/** Watches the HTTP/2 session of a connection, which undici makes and keeps to itself. */
export class SessionWatch {
  #session: ClientHttp2Session | null = null;
  #next: StreamUser | null = null;
  #isAsking = false;

  /** To be called before the session has a stream. */
  attach(session: ClientHttp2Session): void {
    this.#session = session;
    const request = session.request.bind(session);
    session.request = (headers, options) => {
      const stream = request(headers, options);
      const user = this.#next;
      this.#next = null;
      user?.onStream(new RequestStream(stream, user));
      return stream;
    };
  }

  /** The stream that undici opens next is its. */
  expectStream(user: StreamUser): void {
    this.#next = user;
  }

  /** Asks the peer for a sign of life, unless it has been asked already; `onAnswer` is told whether one came in time. */
  ask(milliseconds: number, onAnswer: (isThere: boolean) => void): void {
    if (this.#isAsking || this.#session === null || this.isOver) return;
    this.#isAsking = true;
    const settle = (isThere: boolean): void => {
      if (!this.#isAsking) return;
      this.#isAsking = false;
      clearTimeout(timer);
      onAnswer(isThere);
    };
    const timer = setTimeout(() => settle(false), milliseconds).unref();
    this.#session.ping((error) => settle(error === null));
  }

  /** Nobody knows whether the peer is still there. */
  get isAsking(): boolean {
    return this.#isAsking;
  }

  /** It takes no more streams. undici notices it a good deal later. */
  get isOver(): boolean {
    return this.#session !== null && (this.#session.closed || this.#session.destroyed);
  }
}
