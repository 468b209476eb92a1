import { AsyncResource } from "node:async_hooks";
import type { RequestExtensions } from "@trunkline/transport";

export type Trace = NonNullable<RequestExtensions["trace"]>;

/** The caller's function, fit to be called by the engine's events. */
export function tracer(trace: Trace, peer: string): Trace {
  // The engine speaks in the context of whoever made it; the caller's function must run in the caller's.
  const bound = AsyncResource.bind(trace);
  return (event, detail) => bound(event, { peer, ...detail });
}
