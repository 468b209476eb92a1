import { MockTransport } from "./mock-transport.ts";
import type { Handler, HandlerObject, MockOptions } from "./options.ts";

/**
 * A transport that asks a function, or a router, in place of a network. It serves asynchronous and synchronous clients.
 *
 * ```ts
 * const transport = mock(({ url }) => ({ status: 200, text: url.pathname }));
 * ```
 */
export function mock(handler: Handler | HandlerObject, options: MockOptions = {}): MockTransport {
  return new MockTransport(handler, options);
}

export { MockRequest } from "./mock-request.ts";
export type { MockTransport } from "./mock-transport.ts";
export type { Handler, HandlerObject, MockOptions } from "./options.ts";
export type { AnyResponse, Reply, ReplyHeaders } from "./reply.ts";
export { type RouteCall, Router, router } from "./router.ts";
