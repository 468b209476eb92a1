import type { Request } from "../../models/request.ts";
import type { Response } from "../../models/response.ts";
import type { URL } from "../../models/url.ts";
import type { MaybePromise } from "../flow.ts";
import { BasicAuth } from "./basic.ts";
import { FunctionAuth } from "./function.ts";

/** Requests out, responses in: one more yielded request is one more round trip; the last response is the answer. */
export type AuthFlow = Generator<Request, void, Response>;

/** The same for a flow that waits for something else on its way. A `SyncClient` refuses it. */
export type AsyncAuthFlow = AsyncGenerator<Request, void, Response>;

/** A way to authenticate. It has one of the two: `decorate` where headers are enough, `flow` where the server is asked first. */
export interface Auth {
  /** Adds what it takes to the request, before it is sent; a request that is returned is sent in its place. */
  decorate?(request: Request): MaybePromise<Request | void>;
  flow?(request: Request): AuthFlow | AsyncAuthFlow;
  /** The request's body is read before the flow begins, so that it can be signed. */
  readonly requiresRequestBody?: boolean;
  /** Each response's body is read before the flow goes on, or those that a function picks; what is read does not stream. */
  readonly requiresResponseBody?: boolean | ((response: Response) => boolean);
}

/** Changes the request, or returns another to be sent in its place. */
export type AuthFunction = (request: Request) => MaybePromise<Request | void>;

/** A pair is user name and password for Basic; a function changes the request; `null` sends none. */
export type AuthInput = readonly [username: string, password: string] | AuthFunction | Auth | null;

export function authFrom(input: AuthInput): Auth | null {
  if (input === null) return null;
  if (typeof input === "function") return new FunctionAuth(input);
  if (isPair(input)) return new BasicAuth(input[0], input[1]);
  if (typeof input === "object" && (input.decorate !== undefined || input.flow !== undefined)) return input;
  throw new TypeError("auth is a pair of user name and password, a function, an Auth with decorate or flow, or null.");
}

export function requiresBody(auth: Auth, response: Response): boolean {
  const required = auth.requiresResponseBody;
  return typeof required === "function" ? required.call(auth, response) : required === true;
}

/** What the URL itself says: `https://user:password@host/`. */
export function authFromUrl(url: URL): Auth | null {
  return url.userinfo === "" || url.userinfo === ":" ? null : new BasicAuth(url.username, url.password);
}

function isPair(input: AuthInput): input is readonly [string, string] {
  return Array.isArray(input);
}
