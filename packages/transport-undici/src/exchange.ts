import type { Duplex } from "node:stream";
import {
  bufferedBody,
  type RawHeaders,
  TransportFailure,
  type TimeoutLimits,
  type TransportRequest,
  type TransportResponse,
} from "@trunkline/transport";
import { abortFailure, bodyFailure, limitFailure, type Situation } from "@trunkline/transport/exchange-failures";
import { type BodySource, ResponseBody } from "./bodies.ts";
import type { Carrier, Waitplace } from "./carrier.ts";
import type { EngineController, EngineHandler } from "./engine.ts";
import { exchangeFailure } from "./failures.ts";
import { framingFailure } from "./framing.ts";
import { networkStream } from "./network-stream.ts";
import { type LimitedExchange, PhaseLimits } from "./phase-limits.ts";
import { decodedHeaders, type EngineHeaders } from "./response-head.ts";
import { Ride, type Rider } from "./ride.ts";
import type { ConnectTimes, GrowingTimings } from "./timings.ts";
import { tracer } from "./tracer.ts";
import { bodyForEngine, Upload, type UploadWatcher } from "./upload.ts";

// A peer that only ever goes away must not keep an exchange for ever.
const mostReturns = 5;

/**
 * One request from the call to the last byte of its answer: what undici reports to, what is timed, what is aborted.
 * Whatever ends it goes through `#finish`, once.
 */
export class Exchange implements EngineHandler, BodySource, UploadWatcher, LimitedExchange, Rider {
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
  #ride: Ride | null = null;
  #returns = 0;
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
    this.body = bodyForEngine(body, place.mayBeHttp2 || extensions.timeout?.write !== undefined, this);
    if (body instanceof Uint8Array && this.body !== body) this.lengthInPieces = body.length;
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

  /** The engine has begun to write it. */
  get hasBegun(): boolean {
    return this.#ride?.hasBegun === true;
  }

  get situation(): Situation {
    return {
      peer: this.#place.peer,
      sent: this.#ride?.hasSent === true ? "maybe" : "nothing",
      connection: this.#ride?.connection ?? "new",
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
    this.#ride = new Ride(this, carrier, connection);
    this.#timings.pool ??= this.#elapsed;
    if (connection === "new") this.report("connection.end", {});
  }

  report(event: string, detail: object): void {
    this.#trace?.(event, detail);
  }

  fail(failure: TransportFailure): void {
    if (this.isOver) return;
    const ride = this.#ride;
    this.report(`${this.#stage}.error`, { kind: failure.kind });
    this.#finish(false);
    if (ride === null) this.#place.withdraw(this, failure);
    else ride.cut(failure);
    if (this.#responseBody === null) this.#reject(failure);
    else this.#responseBody.fail(failure);
  }

  onExpired(phase: keyof TimeoutLimits, milliseconds: number): void {
    this.fail(limitFailure(phase, milliseconds, this.situation));
    this.#ride?.carrier.doubt(milliseconds);
  }

  onRequestStart(controller: EngineController): void {
    // Aborted while the engine looked whether its connection still stood: nothing has left yet.
    if (this.isOver) return controller.abort(new Error("The exchange is over."));
    const ride = this.#ride!;
    ride.onRequestStart(controller);
    ride.carrier.onRequestStart(ride, this.request, this.#limits);
    // On HTTP/1.1 the head waits for the first chunk of a streamed body, on HTTP/2 for a stream.
    if (!(this.body instanceof Upload) && ride.carrier.protocol === "1.1") this.onBodySent();
  }

  onBodySent(): void {
    const ride = this.#ride!;
    if (ride.hasSent) return;
    ride.hasSent = true;
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
    const { httpVersion, connection } = this.#ride!;
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
    const { httpVersion, connection } = this.#ride!;
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
    const ride = this.#ride!;
    const cutShort = ride.cutShortBy(controller);
    if (cutShort !== null) return this.onRideBroken(ride, cutShort);
    this.#timings.done = this.#elapsed;
    this.report("response-body.end", {});
    this.#finish(true);
    ride.finish();
    this.#responseBody?.end((controller.rawTrailers ?? null) as EngineHeaders | null);
  }

  onResponseError(_controller: EngineController | null, error: Error): void {
    // Without a ride it has just been taken from the engine.
    if (this.#ride !== null) this.onRideBroken(this.#ride, error);
  }

  onRideBroken(ride: Ride, error: Error): void {
    if (this.isOver || ride !== this.#ride) return;
    if (this.#responseBody === null && ride.isUnseen(error)) {
      const isSpent = this.body instanceof Upload && this.body.hasBegun;
      if (ride.isReturned(error) && !isSpent && this.#returns++ < mostReturns) return this.#placeAgain(ride);
      ride.hasSent = false;
    }
    const thrown = this.body instanceof Upload ? this.body.thrown : null;
    const cause = ride.carrier.reset ?? error;
    this.fail(thrown === null ? exchangeFailure(cause, this.situation) : bodyFailure(thrown.error, this.situation));
  }

  onUploadWanted(): void {
    this.#limits?.stopWriting();
  }

  onUploadChunk(): void {
    if (!this.isOver) this.#limits?.startWriting();
  }

  pause(): void {
    this.#ride?.pause();
  }

  resume(): void {
    if (!this.isOver) this.#ride?.resume();
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
    this.#ride?.cut(new Error("The response was closed before its end."));
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
    if (this.#ride === null) return "connection";
    return this.#ride.hasSent ? "response-head" : "request-head";
  }

  #placeAgain(ride: Ride): void {
    this.#ride = null;
    ride.cut(new Error("Another connection carries it."));
    this.#timings = {};
    this.#place.place(this);
    ride.carrier.onExchangeOver(false);
  }

  #finish(isClean: boolean): void {
    this.isOver = true;
    this.#limits?.stop();
    if (this.#onAbort !== null) this.request.signal?.removeEventListener("abort", this.#onAbort);
    if (this.body instanceof Upload) this.body.stop();
    this.#ride?.carrier.onExchangeOver(isClean);
  }
}
