import { MockTransport } from "./mock-transport.ts";
import type { Handler, HandlerObject, MockOptions } from "./options.ts";

/**
 * A transport that asks a function, or routes, in place of a network. It serves asynchronous and synchronous clients.
 *
 * ```ts
 * const echo = mock(({ url }) => ({ status: 200, text: url.pathname }));
 * const server = mock().get("/users/:id", ({ params }) => ({ json: { id: params.id } }));
 * ```
 *
 * A handler given here is what `otherwise` would be given: it answers where no route does. Options may come alone.
 */
export function mock(handler: Handler | HandlerObject | MockOptions = {}, options: MockOptions = {}): MockTransport {
  if (typeof handler !== "function" && !("handle" in handler)) return new MockTransport(handler);
  return new MockTransport(options).otherwise(handler);
}

export type { Condition, Conditions, ExpectedField } from "./conditions.ts";
export { MockRequest } from "./mock-request.ts";
export type { MockTransport } from "./mock-transport.ts";
export type { Answer, Answered, Handler, HandlerObject, MockOptions, RouterOptions } from "./options.ts";
export type { PathParams } from "./pattern.ts";
export type { AnyResponse, Reply, ReplyHeaders } from "./reply.ts";
export type { Route } from "./route.ts";
export { Router, router } from "./router.ts";
