import type { Transport, TransportRequest, TransportResponse } from "@trunkline/transport";
import { requestChannel } from "#channels";
import { sendable } from "../../bodies/iterate.ts";
import { StreamedContent } from "../../bodies/replay.ts";
import type { Operation } from "../../exchange/flow.ts";
import type { Request } from "../../models/request.ts";
import type { Response } from "../../models/response.ts";
import { buffered } from "./buffered.ts";
import type { RequestChannel } from "./channels.ts";
import { uploaded } from "./progress.ts";
import { isShort, Sending } from "./sending.ts";
import { traced } from "./traced.ts";
import { promised, sleep } from "./waiting.ts";

/** What a `Client` does for an exchange. */
export class AsyncSending extends Sending<Transport> {
  override perform(operation: Operation): unknown {
    switch (operation.kind) {
      case "send":
        return this.#send(operation.request, operation.attempt + Number(operation.isResent));
      case "read":
        return operation.response.read();
      case "read-request":
        return promised(Promise.resolve(operation.request.read(this.options.signal)), this.options.signal);
      case "close":
        return operation.response.close();
      case "discard":
        return discard(operation.response);
      case "sleep":
        return sleep(operation.milliseconds, this.options.signal);
      default:
        return promised(operation.promise, this.options.signal);
    }
  }

  protected handOver(transport: Transport, record: TransportRequest): Promise<TransportResponse> {
    return transport.handleRequest(record);
  }

  #send(request: Request, attempt: number): PromiseLike<TransportResponse> {
    const transport = this.begin(request);
    const { body } = request;
    if (!(body instanceof StreamedContent) && this.options.onUploadProgress === undefined)
      return this.#carry(transport, this.record(request, body, attempt));
    const chunks = this.#chunksOf(body);
    const record = this.record(request, chunks, attempt);
    if (chunks === null || transport.capabilities.has("streams-request-body")) return this.#carry(transport, record);
    return buffered({ ...record, body: chunks }).then((whole) => this.#carry(transport, whole));
  }

  #carry(transport: Transport, record: TransportRequest): Promise<TransportResponse> {
    // Few programs listen: the others build no message, nor the closure that the method below has.
    if (requestChannel === null || !requestChannel.hasSubscribers) return this.handOver(transport, record);
    return this.#traced(requestChannel, transport, record);
  }

  #traced(channel: RequestChannel, transport: Transport, record: TransportRequest): Promise<TransportResponse> {
    return traced(channel, record, this.sends, (told) => this.handOver(transport, told));
  }

  #chunksOf(body: Request["body"]): AsyncIterable<Uint8Array> | null {
    if (body === null) return null;
    const report = this.options.onUploadProgress;
    const chunks = body instanceof StreamedContent ? sendable(body.open()) : body;
    return report === undefined ? (chunks as AsyncIterable<Uint8Array>) : uploaded(chunks, body.length, report);
  }
}

/** A short rest is read, so that its connection can be used again; a body that breaks meanwhile is no loss. */
async function discard(response: Response): Promise<void> {
  try {
    if (isShort(response)) await response.read();
  } catch {
    // It was of no use anyway.
  } finally {
    await response.close();
  }
}
