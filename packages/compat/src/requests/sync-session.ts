import type { BaseResponse } from "./base-response.ts";
import { BaseSession, type SessionSendOptions } from "./base-session.ts";
import { driveEachSync, driveSync, type Flow, type ItemFlow } from "./flow.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import { SyncHTTPAdapter } from "./sync-http-adapter.ts";
import type { SyncResponse } from "./sync-response.ts";

/** Cookies, connections and settings that requests share. `using` it, or close it. Each call blocks its thread. */
export class SyncSession extends BaseSession<SyncResponse> implements Disposable {
  constructor() {
    super();
    this.mount("https://", new SyncHTTPAdapter());
    this.mount("http://", new SyncHTTPAdapter());
  }

  /** The answers that follow a redirect, one by one. */
  resolveRedirects(
    response: SyncResponse,
    request: PreparedRequest,
    options: SessionSendOptions = {},
  ): Generator<SyncResponse> {
    return driveEachSync(this.redirectFlow(response, request, options) as ItemFlow<SyncResponse>);
  }

  /** Closes what is mounted; calls from then on fail. */
  close(): void {
    this.isClosed = true;
    for (const adapter of new Set(this.adapters.values())) void adapter.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  protected override run(flow: Flow<BaseResponse>): SyncResponse {
    return driveSync(flow) as SyncResponse;
  }

  /** A hook that asks for the body waits for it. */
  protected override readAhead(): void {}
}
