import type {
  ResponseExtensions,
  SyncByteStream,
  SyncRequestBody,
  TransportFailure,
  TransportRequest,
  TransportResponse,
} from "@trunkline/transport";
import { abortFailure } from "@trunkline/transport/exchange-failures";
import { BlockingBody, type BlockingSource } from "./bodies.ts";
import { Exchange } from "./exchange.ts";
import { unsentFailure } from "./refusals.ts";
import { IterableUpload, type Upload } from "./uploads.ts";

/** An exchange that the thread waits for. */
export class SyncExchange extends Exchange<SyncByteStream> implements BlockingSource {
  protected override readonly mayUpgrade = false;
  #response: TransportResponse<SyncByteStream> | null = null;

  /** The answer's head. Throws the failure where none comes. */
  run({ signal, body }: TransportRequest<SyncRequestBody>): TransportResponse<SyncByteStream> {
    if (signal?.aborted === true) throw abortFailure(signal.reason, this.situation);
    if (body !== null && !(body instanceof Uint8Array) && !(Symbol.iterator in body))
      throw unsentFailure("its body is asynchronous and the call is not", this.origin.peer);
    this.begin();
    while (this.#response === null) {
      if (this.failure !== null) throw this.failure;
      this.wait();
    }
    return this.#response;
  }

  wait(): void {
    if (!this.isOver) this.host.wait();
  }

  // Whoever reads looks for himself as soon as he need not wait any more.
  override onReadable(): void {}

  protected override makeUpload(body: unknown, announced: number | null): Upload {
    const chunks = body instanceof Uint8Array ? [body] : (body as Iterable<Uint8Array>);
    return new IterableUpload(chunks, this, announced);
  }

  protected override makeBody(first: Uint8Array, length: number): SyncByteStream {
    return new BlockingBody(this, first, length);
  }

  protected override makeStream(): ResponseExtensions {
    return {};
  }

  protected override respond(response: TransportResponse<SyncByteStream>): void {
    this.#response = response;
  }

  protected override onFailure(_failure: TransportFailure): void {}
}
