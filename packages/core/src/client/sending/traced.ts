import type { SyncByteStream, SyncRequestBody, TransportRequest, TransportResponse } from "@trunkline/transport";
import type { AnyTransportResponse } from "../../exchange/exchange.ts";
import { Headers } from "../../models/headers.ts";
import type { RequestChannel, RequestMessage } from "./channels.ts";

/** Sends a record, and tells it to those who listen: when it is handed over, and when its head is here. */
export function traced(
  channel: RequestChannel,
  record: TransportRequest,
  sends: number,
  send: (record: TransportRequest) => Promise<TransportResponse>,
): Promise<TransportResponse> {
  const message = messageOf(record, sends);
  const run = (): Promise<TransportResponse> =>
    send(withAdded(record, message)).then((response) => answered(message, response));
  return channel.tracePromise(run, message);
}

export function tracedSync(
  channel: RequestChannel,
  record: TransportRequest<SyncRequestBody>,
  sends: number,
  send: (record: TransportRequest<SyncRequestBody>) => TransportResponse<SyncByteStream>,
): TransportResponse<SyncByteStream> {
  const message = messageOf(record, sends);
  return channel.traceSync(() => answered(message, send(withAdded(record, message))), message);
}

function messageOf({ method, url, extensions }: TransportRequest<unknown>, sends: number): RequestMessage {
  const { attempt = 1 } = extensions;
  return { method, url: url.href, attempt, sends, headers: {}, status: null };
}

function withAdded<Body>(record: TransportRequest<Body>, { headers }: RequestMessage): TransportRequest<Body> {
  const added = new Headers(headers).raw;
  return added.length === 0 ? record : { ...record, headers: [...record.headers, ...added] };
}

function answered<Answer extends AnyTransportResponse>(message: RequestMessage, response: Answer): Answer {
  message.status = response.status;
  return response;
}
