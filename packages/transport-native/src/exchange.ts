import {
  bufferedBody,
  type ResponseExtensions,
  type TransportFailure,
  type TransportRequest,
} from "@trunkline/transport";
import { abortFailure, bodyFailure, type Situation } from "@trunkline/transport/exchange-failures";
import type { BodySource } from "./body-reader.ts";
import { copiedBytes } from "./copied-bytes.ts";
import type { EngineHost } from "./engine-host.ts";
import { breakdownFailure, failureFrom, failureKinds, lengthFailure } from "./failures.ts";
import { NativeResponse } from "./native-response.ts";
import type { Origin } from "./origin.ts";
import { unsentFailure } from "./refusals.ts";
import { answers, asks, flags, parts, times, timesAt } from "./records.ts";
import { fieldsIn } from "./response-head.ts";
import { extensionsOf, type GrowingTimings, noTrailers, timingsOf } from "./response-extensions.ts";
import { type Trace, tracer } from "./tracer.ts";
import type { Upload, UploadSink } from "./uploads.ts";

// Larger bodies follow their head piece by piece.
const largestWithHead = 64 * 1024;
const nothing = new Uint8Array(0);

/**
 * One request from the call to the last byte of its answer, whichever way it is waited for. Its slot is the engine's name
 * for it; whatever ends it goes through `#finish`, once, and nothing comes for the slot after that.
 */
export abstract class Exchange<Body> implements BodySource, UploadSink {
  isOver = false;
  failure: TransportFailure | null = null;
  #slot = -1;
  protected readonly host: EngineHost;
  protected readonly origin: Origin;
  protected readonly request: TransportRequest<unknown>;
  #upload: Upload | null = null;
  readonly #trace: Trace | null;
  #flags = 0;
  #hasConnection = false;
  #hasHead = false;
  #hasToldHead = false;
  #isUpgraded = false;
  #timings: GrowingTimings | null = null;
  #trailers = "";

  constructor(host: EngineHost, origin: Origin, request: TransportRequest<unknown>) {
    const { trace } = request.extensions;
    this.host = host;
    this.origin = origin;
    this.request = request;
    this.#trace = trace === undefined ? null : tracer(trace, origin.peer);
  }

  /** Throws a `TransportFailure` where nothing can be sent. */
  begin(): void {
    const { host, origin, request } = this;
    const { body, extensions } = request;
    const head = origin.heads.head(request);
    if (!this.mayUpgrade && (head.asks & (asks.upgrade | asks.connect)) !== 0)
      throw unsentFailure("an upgraded connection is handed out by handleRequest alone", origin.peer);
    let asked = head.asks;
    let withHead: Uint8Array | null = null;
    if (body instanceof Uint8Array && body.length <= largestWithHead) {
      if (body.length > 0) withHead = body;
    } else if (body !== null) {
      this.#upload = this.makeUpload(body, head.announced);
      asked |= asks.upload;
    }
    if (this.#trace !== null) asked |= asks.trace;
    const id = origin.idIn(host);
    const limits = host.limitsFor(extensions.timeout);
    origin.enter(host);
    this.#slot = host.take(this);
    host.engine.submit(this.#slot, id, limits, asked, head.text, withHead);
    host.arm();
  }

  onOpening(): void {
    this.report("connection.start", {});
  }

  onOpened(): void {
    this.#hasConnection = true;
    this.report("connection.end", {});
  }

  onSent(): void {
    this.#tellHead();
    this.report("request-body.end", {});
  }

  onDrained(): void {
    this.#flags |= flags.maybeSent;
    if (this.#trace !== null) this.#tellHead();
    this.#upload?.onDrained();
  }

  /** There is more to read. */
  abstract onReadable(): void;

  onTrailers(record: number): void {
    const { records, arena } = this.host;
    const start = records[record + parts.b]!;
    this.#trailers = arena.latin1Slice(start, start + records[record + parts.c]!);
  }

  onHead(record: number): void {
    const { records, times: clock, arena } = this.host;
    const status = records[record + parts.a]!;
    const start = records[record + parts.b]!;
    const length = records[record + parts.e]!;
    const flagged = records[record + parts.flags]!;
    const head = arena.latin1Slice(start, start + records[record + parts.c]!);
    const bytes = length === 0 ? nothing : copiedBytes(arena, records[record + parts.d]!, length);
    const bodyLength = clock[timesAt(record) + times.bodyLength]!;
    this.#flags = flagged | flags.maybeSent;
    this.#hasHead = true;
    const isWhole = (flagged & flags.complete) !== 0;
    const timings = timingsOf(clock, record);
    this.#timings = timings;
    if (this.#trace !== null) {
      this.#tellHead();
      this.report("response-head.end", { status });
    }
    const trailers = this.#trailers === "" && isWhole ? noTrailers : () => fieldsIn(this.#trailers, 0);
    const extensions = extensionsOf(head, flagged, timings, trailers);
    if ((flagged & flags.upgraded) !== 0) return this.#onUpgraded(status, head, extensions, bytes);
    if (isWhole) {
      this.#finish();
      this.report("response-body.end", {});
      const body = this.makeWholeBody(bytes);
      return this.respond(new NativeResponse(status, head, flagged, body, extensions));
    }
    this.respond(new NativeResponse(status, head, flagged, this.makeBody(bytes, bodyLength), extensions));
  }

  onFailed(record: number): void {
    const { records, arena } = this.host;
    const reason = records[record + parts.b]!;
    const code = records[record + parts.d]!;
    this.#flags = records[record + parts.flags]!;
    const report = {
      kind: failureKinds[records[record + parts.a]!] ?? "read",
      reason: arena.utf8Slice(reason, reason + records[record + parts.c]!),
      code: arena.latin1Slice(code, code + records[record + parts.e]!),
      isAtProxy: (this.#flags & flags.atProxy) !== 0,
    };
    this.#fail(failureFrom(report, this.situation, this.request.extensions.timeout, this.origin.proxy));
  }

  onBreakdown(): void {
    if (!this.isOver) this.#fail(breakdownFailure(this.situation));
  }

  read(target: Uint8Array, from: number): number {
    if (this.failure !== null) throw this.failure;
    if (this.isOver) return answers.ended;
    const { engine, lastRecord } = this.host;
    const size = engine.read(this.#slot, target, from);
    this.host.arm();
    if (size === answers.ended) this.#onBodyEnd(lastRecord);
    if (size !== answers.failed) return size;
    this.onFailed(lastRecord);
    throw this.failure!;
  }

  write(chunk: Uint8Array, isLast: boolean): number {
    if (this.isOver) return answers.over;
    const answer = this.host.engine.write(this.#slot, chunk, isLast);
    this.host.arm();
    return answer;
  }

  onBodyError(error: unknown): void {
    this.breakOff((situation) => bodyFailure(error, situation));
  }

  onWrongLength(): void {
    this.breakOff(lengthFailure);
  }

  /** Ends it with its connection. What the failure is depends on how far it has come. */
  breakOff(failure: (situation: Situation) => TransportFailure): void {
    if (this.isOver) return;
    this.#flags |= this.host.cancel(this.#slot);
    this.#fail(failure(this.situation));
  }

  close(): void {
    if (this.isOver) return;
    this.host.cancel(this.#slot);
    this.#finish();
  }

  get abortion(): TransportFailure | null {
    const { signal } = this.request;
    // Whoever has taken an upgraded connection closes it.
    return signal?.aborted === true && !this.#isUpgraded ? abortFailure(signal.reason, this.situation) : null;
  }

  get situation(): Situation {
    return {
      peer: this.origin.peer,
      sent: (this.#flags & flags.maybeSent) === 0 ? "nothing" : "maybe",
      connection: (this.#flags & flags.reused) === 0 ? "new" : "reused",
      hasHead: this.#hasHead,
    };
  }

  report(event: string, detail: object): void {
    const trace = this.#trace;
    if (trace !== null) this.host.callLater(() => trace(event, detail));
  }

  /** Whether what a connection has become can be handed out. */
  protected abstract readonly mayUpgrade: boolean;
  protected abstract makeUpload(body: unknown, announced: number | null): Upload;
  protected abstract makeBody(first: Uint8Array, length: number): Body;
  protected abstract makeStream(first: Uint8Array): Pick<ResponseExtensions, "networkStream">;
  protected abstract respond(response: NativeResponse<Body>): void;
  /** No answer will come, or no more of it. */
  protected abstract onFailure(failure: TransportFailure, hasHead: boolean): void;
  protected onFinished(): void {}

  protected makeWholeBody(bytes: Uint8Array): Body {
    return bufferedBody(bytes) as Body;
  }

  #onUpgraded(status: number, head: string, extensions: ResponseExtensions, first: Uint8Array): void {
    this.#isUpgraded = true;
    this.onFinished();
    const stream = this.makeStream(first);
    const body = bufferedBody() as Body;
    this.respond(new NativeResponse(status, head, this.#flags, body, { ...extensions, ...stream }));
  }

  #onBodyEnd(record: number): void {
    if (this.#isUpgraded) return;
    const { records, times: clock } = this.host;
    if (records[record + parts.kind] !== 0) this.onTrailers(record);
    if (this.#timings !== null) Object.assign(this.#timings, timingsOf(clock, record));
    this.#finish();
    this.report("response-body.end", {});
  }

  #fail(failure: TransportFailure): void {
    this.report(`${this.#stage}.error`, { kind: failure.kind });
    this.failure = failure;
    this.#finish();
    this.onFailure(failure, this.#hasHead);
  }

  #finish(): void {
    this.isOver = true;
    this.host.give(this.#slot);
    this.origin.leave(this.host);
    const upload = this.#upload;
    if (upload !== null) this.host.callLater(() => upload.stop());
    this.onFinished();
  }

  get #stage(): string {
    if (this.#hasHead) return "response-body";
    if (this.#hasToldHead || (this.#flags & flags.maybeSent) !== 0) return "response-head";
    return this.#hasConnection || (this.#flags & flags.reused) !== 0 ? "request-head" : "connection";
  }

  #tellHead(): void {
    if (this.#hasToldHead) return;
    this.#hasToldHead = true;
    this.report("request-head.end", {});
  }
}
