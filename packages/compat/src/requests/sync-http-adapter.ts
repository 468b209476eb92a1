import { SyncClient as CoreClient } from "@trunkline/core";
import type { SyncTransport } from "@trunkline/transport";
import { type ConnectionOptions, SyncClient } from "trunkline";
import { adapterFlow, type Carrier } from "./adapter-flow.ts";
import { type CarriedOptions, ClientAdapter, plainSending } from "./client-adapter.ts";
import { bodyAccessSync } from "./body-access.ts";
import { BodyReader } from "./body-reader.ts";
import { driveSync } from "./flow.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import { SyncRawResponse } from "./raw-response.ts";
import type { SendOptions } from "./send-options.ts";
import { SyncResponse } from "./sync-response.ts";

export interface SyncHTTPAdapterOptions extends CarriedOptions<SyncTransport> {}

/** The adapter that synchronous sessions mount. It keeps connections for each proxy, trust and certificate by themselves. */
export class SyncHTTPAdapter extends ClientAdapter<CoreClient, SyncTransport> implements Disposable {
  override send(request: PreparedRequest, options: SendOptions = {}): SyncResponse {
    const client = this.clientFor(request, options);
    const carrier: Carrier = {
      adapter: this,
      isSync: true,
      carry: (record) => client.send(record, plainSending),
      discard: (response) => void response.readSync(),
      sleep,
      dressed: (core, prepared, history) => {
        const reader = new BodyReader(core, bodyAccessSync(core), prepared);
        return new SyncResponse(new SyncRawResponse(core, reader, history), reader);
      },
    };
    const sending = { request, timeout: options.timeout, retries: this.maxRetries };
    return driveSync(adapterFlow(sending, carrier)) as SyncResponse;
  }

  /** Ends its connections; what is sent from then on fails. */
  override close(): void {
    for (const client of this.ended()) client.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  protected override connected(options: ConnectionOptions): CoreClient {
    return new SyncClient(options);
  }

  protected override carried(transport: SyncTransport): CoreClient {
    return new CoreClient({ transport });
  }
}

/** Blocks the thread; no timer of the program fires meanwhile. */
function sleep(seconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
}
