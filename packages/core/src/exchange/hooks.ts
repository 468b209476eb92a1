import type { Request } from "../models/request.ts";
import type { Response } from "../models/response.ts";
import type { MaybePromise } from "./flow.ts";

/** Called once per hop, after auth and before the body is read. May change the request's headers; what it throws ends the exchange. */
export type RequestHook = (request: Request) => MaybePromise<void>;
export type ResponseHook = (response: Response) => MaybePromise<void>;

export interface EventHooks {
  readonly request?: readonly RequestHook[];
  readonly response?: readonly ResponseHook[];
}
