import {
  bufferedBody,
  type RawResponse,
  type Transport,
  type TransportRequest,
  type TransportResponse,
} from "@trunkline/transport";
import { AsyncSending } from "../sending/async-sending.ts";

/** Takes head and body in one step where the transport offers that. */
export class RawSending extends AsyncSending {
  protected override handOver(transport: Transport, record: TransportRequest): Promise<TransportResponse> {
    return transport.sendRaw?.(record).then(withStream) ?? super.handOver(transport, record);
  }
}

function withStream(raw: RawResponse): TransportResponse {
  return {
    status: raw.status,
    get headers() {
      return raw.headers;
    },
    ...(raw.header && { header: raw.header.bind(raw) }),
    body: bufferedBody(raw.body),
    extensions: {},
  };
}
