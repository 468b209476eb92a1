import { Client as CoreClient } from "@trunkline/core";
import type { Transport } from "@trunkline/transport";
import { Client, type ConnectionOptions } from "trunkline";
import { adapterFlow, type Carrier } from "./adapter-flow.ts";
import { type CarriedOptions, ClientAdapter, plainSending } from "./client-adapter.ts";
import { bodyAccess } from "./body-access.ts";
import { BodyReader } from "./body-reader.ts";
import { drive } from "./flow.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import { RawResponse } from "./raw-response.ts";
import { Response } from "./response.ts";
import type { SendOptions } from "./send-options.ts";

export interface HTTPAdapterOptions extends CarriedOptions<Transport> {}

/** The adapter that sessions mount. It keeps connections for each proxy, trust and certificate by themselves. */
export class HTTPAdapter extends ClientAdapter<CoreClient, Transport> implements AsyncDisposable {
  override async send(request: PreparedRequest, options: SendOptions = {}): Promise<Response> {
    const client = this.clientFor(request, options);
    const carrier: Carrier = {
      adapter: this,
      isSync: false,
      carry: (record) => client.send(record, plainSending),
      discard: (response) => response.read(),
      sleep: (seconds) => new Promise((wake) => setTimeout(wake, seconds * 1000)),
      dressed: (core, prepared, history) => {
        const reader = new BodyReader(core, bodyAccess(core), prepared);
        return new Response(new RawResponse(core, reader, history), reader);
      },
    };
    const sending = { request, timeout: options.timeout, retries: this.maxRetries };
    return (await drive(adapterFlow(sending, carrier))) as Response;
  }

  /** Ends its connections, the busy ones when they are done; what is sent from then on fails. */
  override async close(): Promise<void> {
    await Promise.all(this.ended().map((client) => client.close()));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  protected override connected(options: ConnectionOptions): CoreClient {
    return new Client(options);
  }

  protected override carried(transport: Transport): CoreClient {
    return new CoreClient({ transport });
  }
}
