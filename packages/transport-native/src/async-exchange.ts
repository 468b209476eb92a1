import type {
  ByteStream,
  ResponseExtensions,
  TransportFailure,
  TransportRequest,
  TransportResponse,
} from "@trunkline/transport";
import { abortFailure } from "@trunkline/transport/exchange-failures";
import { ArrivingBody } from "./bodies.ts";
import type { EngineHost } from "./engine-host.ts";
import { Exchange } from "./exchange.ts";
import { UpgradedStream } from "./network-stream.ts";
import type { Origin } from "./origin.ts";
import { IterableUpload, StreamUpload, type Upload } from "./uploads.ts";

/** An exchange that is waited for by promises. */
export class AsyncExchange extends Exchange<ByteStream> {
  protected override readonly mayUpgrade: boolean = true;
  readonly #resolve: (response: TransportResponse) => void;
  readonly #reject: (failure: TransportFailure) => void;
  readonly #signal: AbortSignal | null;
  #onAbort: (() => void) | null = null;
  #body: ArrivingBody | null = null;
  #stream: UpgradedStream | null = null;

  constructor(
    host: EngineHost,
    origin: Origin,
    request: TransportRequest,
    resolve: (response: TransportResponse) => void,
    reject: (failure: TransportFailure) => void,
  ) {
    super(host, origin, request);
    this.#resolve = resolve;
    this.#reject = reject;
    this.#signal = request.signal ?? null;
  }

  override begin(): void {
    const signal = this.#signal;
    if (signal === null) return super.begin();
    if (signal.aborted) throw abortFailure(signal.reason, this.situation);
    super.begin();
    this.#onAbort = () => this.breakOff((situation) => abortFailure(signal.reason, situation));
    signal.addEventListener("abort", this.#onAbort);
  }

  override onReadable(): void {
    this.#body?.wake();
    this.#stream?.onReadable();
  }

  override onDrained(): void {
    if (this.#stream === null) super.onDrained();
    else this.#stream.onDrained();
  }

  protected override makeUpload(body: unknown, announced: number | null): Upload {
    // Bytes that do not fit in with the head are cut, and need not be waited for.
    return body instanceof Uint8Array
      ? new IterableUpload([body], this, announced)
      : new StreamUpload(body as AsyncIterable<Uint8Array>, this, announced);
  }

  protected override makeBody(first: Uint8Array, length: number): ByteStream {
    return (this.#body = new ArrivingBody(this, first, length));
  }

  protected override makeWholeBody(bytes: Uint8Array): ByteStream {
    // Whoever has aborted gets nothing of it, here or not.
    return this.#signal === null ? super.makeWholeBody(bytes) : this.makeBody(bytes, bytes.length);
  }

  protected override makeStream(first: Uint8Array): ResponseExtensions {
    this.#stream = new UpgradedStream(this, first);
    return { networkStream: this.#stream };
  }

  protected override respond(response: TransportResponse): void {
    this.#resolve(response);
  }

  protected override onFailure(failure: TransportFailure, hasHead: boolean): void {
    if (!hasHead) return this.#reject(failure);
    this.#body?.wake();
    this.#stream?.onReadable();
    this.#stream?.onDrained();
  }

  protected override onFinished(): void {
    if (this.#onAbort === null) return;
    this.#signal!.removeEventListener("abort", this.#onAbort);
    this.#onAbort = null;
  }
}
