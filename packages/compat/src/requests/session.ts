import type { BaseResponse } from "./base-response.ts";
import { BaseSession, type SessionSendOptions } from "./base-session.ts";
import { drive, driveEach, type Flow, type ItemFlow } from "./flow.ts";
import { HTTPAdapter } from "./http-adapter.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import type { Response } from "./response.ts";

/** Cookies, connections and settings that requests share. `await using` it, or close it. */
export class Session extends BaseSession<Promise<Response>> implements AsyncDisposable {
  constructor() {
    super();
    this.mount("https://", new HTTPAdapter());
    this.mount("http://", new HTTPAdapter());
  }

  /** The answers that follow a redirect, one by one. */
  resolveRedirects(
    response: Response,
    request: PreparedRequest,
    options: SessionSendOptions = {},
  ): AsyncGenerator<Response> {
    return driveEach(this.redirectFlow(response, request, options) as ItemFlow<Response>);
  }

  /** Closes what is mounted; calls from then on fail. */
  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all(Array.from(new Set(this.adapters.values()), async (adapter) => adapter.close()));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  protected override async run(flow: Flow<BaseResponse>): Promise<Response> {
    return (await drive(flow)) as Response;
  }

  protected override async readAhead(response: BaseResponse): Promise<void> {
    try {
      await response.load();
    } catch {
      // The response keeps it for those who ask.
    }
  }
}
