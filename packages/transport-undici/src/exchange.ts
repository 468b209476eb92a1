import type { Duplex } from "node:stream";
import {
  bufferedBody,
  type RawHeaders,
  TransportFailure,
  type TimeoutLimits,
  type TransportRequest,
  type TransportResponse,
} from "@trunkline/transport";
import { type BodySource, inPieces, ResponseBody, Upload, type UploadWatcher } from "./bodies.ts";
import type { Carrier, Waitplace } from "./carrier.ts";
import type { EngineController, EngineHandler } from "./engine.ts";
import { bodyFailure, exchangeFailure, isUntouched, type Situation } from "./failures.ts";
import { framingFailure } from "./framing.ts";
import { networkStream } from "./network-stream.ts";
import { type LimitedExchange, PhaseLimits } from "./phase-limits.ts";
import { abortFailure, limitFailure } from "./refusals.ts";
import { decodedHeaders, type EngineHeaders } from "./response-head.ts";
import type { ConnectTimes, GrowingTimings } from "./timings.ts";
import { tracer } from "./tracer.ts";

// Larger bodies are cut into pieces of this size where it matters how much of them the peer has taken. It is what
// an HTTP/2 stream of Node holds back before it makes the writer wait.
const pieceSize = 16 * 1024;

/**
 * One request from the call to the last byte of its answer: what undici reports to, what is timed, what is aborted.
 * Whatever ends it goes through `#finish`, once.
 */
export class Exchange implements EngineHandler, BodySource, UploadWatcher, LimitedExchange {
  /** Neighbours in the queue for a connection. */
  next: Exchange | null = null;
  previous: Exchange | null = null;
  isQueued = false;
  isOver = false;
  readonly request: TransportRequest;
  /** What the engine is given to send. */
  readonly body: Uint8Array | Upload | null;
  /** Bytes of a body that is sent piece by piece although it is all here. */
  readonly lengthInPieces: number | null = null;
  readonly #place: Waitplace;
  readonly #resolve: (response: TransportResponse) => void;
  readonly #reject: (failure: TransportFailure) => void;
  readonly #trace: ((event: string, detail: object) => void) | null;
  #controller: EngineController | null = null;
  #carrier: Carrier | null = null;
  #connection: "new" | "reused" = "new";
  #hasSent = false;
  #responseBody: ResponseBody | null = null;
  #limits: PhaseLimits | null = null;
  #onAbort: (() => void) | null = null;
  readonly #started = performance.now();
  #timings: GrowingTimings = {};

  constructor(
    request: TransportRequest,
    place: Waitplace,
    resolve: (response: TransportResponse) => void,
    reject: (failure: TransportFailure) => void,
  ) {
    const { body, extensions } = request;
    this.request = request;
    this.#place = place;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#trace = extensions.trace === undefined ? null : tracer(extensions.trace, place.peer);
    if (body === null) this.body = null;
    else if (!(body instanceof Uint8Array)) this.body = new Upload(body, this);
    else if (body.length <= pieceSize || !(place.mayBeHttp2 || extensions.timeout?.write !== undefined))
      this.body = body;
    else {
      this.body = new Upload(inPieces(body, pieceSize), this);
      this.lengthInPieces = body.length;
    }
  }

  begin(): void {
    const { signal, extensions } = this.request;
    if (signal !== undefined) {
      if (signal.aborted) return this.fail(abortFailure(signal.reason, this.situation));
      this.#onAbort = () => this.fail(abortFailure(signal.reason, this.situation));
      signal.addEventListener("abort", this.#onAbort);
    }
    if (extensions.timeout !== undefined) this.#limits = new PhaseLimits(extensions.timeout, this);
    this.#place.place(this);
  }

  /** The engine has given it a controller. */
  get hasBegun(): boolean {
    return this.#controller !== null;
  }

  get situation(): Situation {
    return {
      peer: this.#place.peer,
      sent: this.#hasSent ? "maybe" : "nothing",
      connection: this.#connection,
      hasHead: this.#responseBody !== null,
    };
  }

  /** Starts the limit of the phase that begins here. */
  enter(phase: "pool" | "connect" | "read"): void {
    this.#limits?.enter(phase);
  }

  /** A connection is being opened for it. */
  onOpening(): void {
    this.#timings.pool = this.#elapsed;
    this.enter("connect");
    this.report("connection.start", {});
  }

  onOpened(times: ConnectTimes): void {
    times.tell(this.#timings, this.#started);
  }

  /** To be called before the engine is given the request. */
  ride(carrier: Carrier, connection: "new" | "reused"): void {
    this.#limits?.leave();
    this.#carrier = carrier;
    this.#connection = connection;
    this.#timings.pool ??= this.#elapsed;
    if (connection === "new") this.report("connection.end", {});
  }

  report(event: string, detail: object): void {
    this.#trace?.(event, detail);
  }

  fail(failure: TransportFailure): void {
    if (this.isOver) return;
    const carrier = this.#carrier;
    this.report(`${this.#stage}.error`, { kind: failure.kind });
    this.#finish(false);
    if (carrier === null) this.#place.withdraw(this);
    this.#cut(failure);
    if (this.#responseBody === null) this.#reject(failure);
    else this.#responseBody.fail(failure);
  }

  onExpired(phase: keyof TimeoutLimits, milliseconds: number): void {
    this.fail(limitFailure(phase, milliseconds, this.situation));
  }

  onRequestStart(controller: EngineController): void {
    // Aborted while the engine looked whether its connection still stood: nothing has left yet.
    if (this.isOver) return controller.abort(new Error("The exchange is over."));
    this.#controller = controller;
    this.#carrier?.onRequestStart(this.request);
    // On HTTP/1.1 the head waits for the first chunk of a streamed body.
    if (!(this.body instanceof Upload) || this.#carrier?.protocol === "2") this.onBodySent();
  }

  onBodySent(): void {
    if (this.#hasSent) return;
    this.#hasSent = true;
    this.report("request-head.end", {});
  }

  onRequestSent(): void {
    if (this.isOver) return;
    this.onBodySent();
    this.#limits?.stopWriting();
    this.#timings.sent = this.#elapsed;
    this.report("request-body.end", {});
    if (this.#responseBody === null) this.enter("read");
  }

  onRequestUpgrade(controller: EngineController, status: number, _headers: unknown, socket: Duplex): void {
    if (this.isOver) return void socket.destroy();
    this.#timings.firstByte = this.#elapsed;
    this.report("response-head.end", { status });
    const { httpVersion } = this.#carrier!;
    const connection = this.#connection;
    const timings = this.#timings;
    this.#finish(false);
    this.#resolve({
      status,
      headers: decodedHeaders(controller.rawHeaders as EngineHeaders),
      body: bufferedBody(),
      extensions: { httpVersion, connection, timings, networkStream: networkStream(socket, this.#place.peer) },
    });
  }

  onResponseStart(controller: EngineController, status: number, _headers: unknown, reasonPhrase = ""): void {
    if (this.isOver || status < 200) return;
    const headers = decodedHeaders(controller.rawHeaders as EngineHeaders);
    const misframed = framingFailure(headers, this.situation);
    if (misframed !== null) return this.fail(misframed);
    this.#limits?.leave();
    this.#timings.firstByte = this.#elapsed;
    const body = new ResponseBody(this);
    this.#responseBody = body;
    this.report("response-head.end", { status });
    const { httpVersion } = this.#carrier!;
    const connection = this.#connection;
    const timings = this.#timings;
    const trailers = (): RawHeaders => body.trailers();
    this.#resolve({
      status,
      headers,
      body,
      // HTTP/2 has no reason phrase, not even an empty one. RFC 9113 §8.3.2.
      extensions:
        httpVersion === "2"
          ? { httpVersion, trailers, connection, timings }
          : { httpVersion, reasonPhrase, trailers, connection, timings },
    });
  }

  onResponseData(_controller: EngineController, chunk: Uint8Array): void {
    this.#responseBody?.push(chunk);
  }

  onResponseEnd(controller: EngineController): void {
    if (this.isOver) return;
    this.#timings.done = this.#elapsed;
    this.report("response-body.end", {});
    this.#finish(true);
    this.#responseBody?.end((controller.rawTrailers ?? null) as EngineHeaders | null);
  }

  onResponseError(_controller: EngineController | null, error: Error): void {
    if (this.isOver) return;
    const isUnseen = !this.hasBegun || this.#carrier?.isGoingAway === true;
    if (isUntouched(error) && isUnseen && this.#responseBody === null) return this.#placeAgain();
    const thrown = this.body instanceof Upload ? this.body.thrown : null;
    this.fail(thrown === null ? exchangeFailure(error, this.situation) : bodyFailure(thrown.error, this.situation));
  }

  onUploadWanted(): void {
    this.#limits?.stopWriting();
  }

  onUploadChunk(): void {
    if (!this.isOver) this.#limits?.startWriting();
  }

  pause(): void {
    this.#controller?.pause();
  }

  resume(): void {
    if (!this.isOver) this.#controller?.resume();
  }

  onWait(): void {
    if (!this.isOver) this.enter("read");
  }

  onWaitOver(): void {
    this.#limits?.leave();
  }

  onClose(): void {
    if (this.isOver) return;
    this.#finish(false);
    this.#cut(new Error("The response was closed before its end."));
  }

  get abortion(): TransportFailure | null {
    const { signal } = this.request;
    return signal?.aborted === true ? abortFailure(signal.reason, this.situation) : null;
  }

  get #elapsed(): number {
    return performance.now() - this.#started;
  }

  get #stage(): string {
    if (this.#responseBody !== null) return "response-body";
    if (this.#carrier === null) return "connection";
    return this.#hasSent ? "response-head" : "request-head";
  }

  // Node 24 spins for ever in its HTTP/2 session when a stream is reset while the peer's window holds its data back.
  #cut(reason: Error): void {
    // What it holds back cannot be known, so any body but a small one costs the connection.
    const mayBeHeldBack = this.body instanceof Upload && this.#carrier?.protocol === "2";
    if (mayBeHeldBack && this.hasBegun) this.#carrier?.breakOff();
    else this.#controller?.abort(reason);
  }

  #placeAgain(): void {
    this.#carrier?.onExchangeOver(false);
    this.#carrier = null;
    this.#controller = null;
    this.#hasSent = false;
    this.#timings = {};
    this.#place.place(this);
  }

  #finish(isClean: boolean): void {
    this.isOver = true;
    this.#limits?.stop();
    if (this.#onAbort !== null) this.request.signal?.removeEventListener("abort", this.#onAbort);
    if (this.body instanceof Upload) this.body.stop();
    this.#carrier?.onExchangeOver(isClean);
  }
}
