import type { Transport, TransportResponse } from "@trunkline/transport";
import { collected } from "../bodies/collect.ts";
import { sendable } from "../bodies/iterate.ts";
import { StreamedContent } from "../bodies/replay.ts";
import type { Operation } from "../exchange/flow.ts";
import type { Request } from "../models/request.ts";
import type { Response } from "../models/response.ts";
import { buffered } from "./buffered.ts";
import { uploaded } from "./progress.ts";
import { isShort, Sending } from "./sending.ts";
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
        return operation.request.read();
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

  #send(request: Request, attempt: number): Promise<TransportResponse> {
    const transport = this.begin(request);
    const { body } = request;
    if (!(body instanceof StreamedContent) && this.options.onUploadProgress === undefined)
      return transport.handleRequest(this.record(request, body, attempt));
    const record = this.record(request, this.#chunksOf(body), attempt);
    if (record.body === null || transport.capabilities.has("streams-request-body"))
      return transport.handleRequest(record);
    return collected(record.body).then((bytes) => transport.handleRequest(buffered(record, bytes)));
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
