import type {
  SyncByteStream,
  SyncRequestBody,
  SyncTransport,
  TransportRequest,
  TransportResponse,
} from "@trunkline/transport";
import { requestChannel } from "#channels";
import { sendableSync } from "../../bodies/iterate.ts";
import { StreamedContent, synchronous } from "../../bodies/replay.ts";
import type { Operation } from "../../exchange/flow.ts";
import type { Request } from "../../models/request.ts";
import type { Response } from "../../models/response.ts";
import { bufferedSync } from "./buffered.ts";
import { uploadedSync } from "./progress.ts";
import { isShort, Sending } from "./sending.ts";
import { tracedSync } from "./traced.ts";
import { sleepSync } from "./waiting.ts";

/** What a `SyncClient` does for an exchange. */
export class SyncSending extends Sending<SyncTransport> {
  override perform(operation: Operation): unknown {
    switch (operation.kind) {
      case "send":
        return this.#send(operation.request, operation.attempt + Number(operation.isResent));
      case "read":
        return operation.response.readSync();
      case "read-request":
        return operation.request.readSync();
      case "close":
        return operation.response.closeSync();
      case "discard":
        return discard(operation.response);
      case "sleep":
        return sleepSync(operation.milliseconds);
      default:
        throw new TypeError("An event hook or auth returned a promise; a SyncClient cannot wait for it.");
    }
  }

  #send(request: Request, attempt: number): TransportResponse<SyncByteStream> {
    const transport = this.begin(request);
    const { body } = request;
    if (!(body instanceof StreamedContent) && this.options.onUploadProgress === undefined)
      return this.#carry(transport, this.record(request, body, attempt));
    const chunks = this.#chunksOf(body);
    const record = this.record(request, chunks, attempt);
    if (chunks === null || transport.capabilities.has("streams-request-body")) return this.#carry(transport, record);
    return this.#carry(transport, bufferedSync({ ...record, body: chunks }));
  }

  #carry(transport: SyncTransport, record: TransportRequest<SyncRequestBody>): TransportResponse<SyncByteStream> {
    if (requestChannel === null || !requestChannel.hasSubscribers) return transport.handleRequestSync(record);
    return tracedSync(requestChannel, record, this.sends, (told) => transport.handleRequestSync(told));
  }

  #chunksOf(body: Request["body"]): Iterable<Uint8Array> | null {
    if (body === null) return null;
    const report = this.options.onUploadProgress;
    const chunks = body instanceof StreamedContent ? sendableSync(synchronous(body.open())) : body;
    return report === undefined ? (chunks as Iterable<Uint8Array>) : uploadedSync(chunks, body.length, report);
  }
}

function discard(response: Response): void {
  try {
    if (isShort(response)) response.readSync();
  } catch {
    // It was of no use anyway.
  } finally {
    response.closeSync();
  }
}
