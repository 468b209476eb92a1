import { AsyncResource } from "node:async_hooks";
import type { RequestExtensions } from "@trunkline/transport";

type Trace = NonNullable<RequestExtensions["trace"]>;

/** The caller's function, fit to be called by a socket's events. */
export function tracer(trace: Trace, peer: string): Trace {
  // A socket event runs in the context of whoever opened the socket; the caller's function must run in the caller's.
  const bound = AsyncResource.bind(trace);
  return (event, detail) => {
    try {
      bound(event, { peer, ...detail });
    } catch (error) {
      // Its mistake is not the exchange's, but must not go unseen.
      queueMicrotask(() => {
        throw error;
      });
    }
  };
}
