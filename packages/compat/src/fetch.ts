import { Request as FetchRequest } from "./fetch/request.ts";

export { createFetch, type Fetch, type FetchClient } from "./fetch/create-fetch.ts";
export { fetch } from "./fetch/default-fetch.ts";
export { installGlobal } from "./fetch/install-global.ts";

/** The platform's, but that a body which is here already is sent with its length, and again where that is needed. */
export const Request: typeof FetchRequest = FetchRequest;
export type Request = globalThis.Request;

/** The platform's own: what `fetch` resolves with is one, and what it is given may be. */
export const Response: typeof globalThis.Response = globalThis.Response;
export type Response = globalThis.Response;

/** The platform's own. Those of an answer cannot be changed, as in the platform's `fetch`. */
export const Headers: typeof globalThis.Headers = globalThis.Headers;
export type Headers = globalThis.Headers;

/** The platform's own. */
export const FormData: typeof globalThis.FormData = globalThis.FormData;
export type FormData = globalThis.FormData;
