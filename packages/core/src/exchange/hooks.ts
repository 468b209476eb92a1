import type { Request } from "../models/request.ts";
import type { Response } from "../models/response.ts";
import type { MaybePromise } from "./flow.ts";

/** Called for each try of each hop, after auth. May change the request's headers; what it throws ends the exchange. */
export type RequestHook = (request: Request) => MaybePromise<void>;
/** Called for each answer, of redirects and retries too, before its body is read. What it throws ends the exchange. */
export type ResponseHook = (response: Response) => MaybePromise<void>;

export interface EventHooks {
  readonly request?: readonly RequestHook[];
  readonly response?: readonly ResponseHook[];
}

/** A client's own lists, in the order in which they are called. */
export interface EventHookLists {
  readonly request: RequestHook[];
  readonly response: ResponseHook[];
}
