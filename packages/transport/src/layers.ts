import type { Layer, SyncTransport, Transport, TransportRequest, TransportResponse } from "./transport.ts";

type Next = (request: TransportRequest) => Promise<TransportResponse>;

/**
 * Makes a layer from one function; name, capabilities and lifetime stay the inner transport's.
 *
 * ```ts
 * const timed = layer(async (request, next) => {
 *   const started = performance.now();
 *   const response = await next(request);
 *   console.log(request.method, request.url.href, performance.now() - started);
 *   return response;
 * });
 * ```
 */
export function layer(around: (request: TransportRequest, next: Next) => Promise<TransportResponse>): Layer {
  // `sendMany` and `sendRaw` are left out on purpose: core then falls back to `handleRequest`, which the layer sees.
  return (inner) => ({
    contract: inner.contract,
    name: inner.name,
    capabilities: inner.capabilities,
    handleRequest: (request) => around(request, (next) => inner.handleRequest(next).then(spreadable)),
    ...(inner.stats && { stats: inner.stats.bind(inner) }),
    close: () => inner.close(),
    [Symbol.asyncDispose]: () => inner.close(),
  });
}

// A transport may hand out an object whose headers are decoded by its class; `{ ...response }` would leave them behind.
function spreadable(response: TransportResponse): TransportResponse {
  if (Object.hasOwn(response, "headers")) return response;
  const get = (): TransportResponse["headers"] =>
    Reflect.get(Object.getPrototypeOf(response) as object, "headers", response);
  return Object.defineProperty(response, "headers", { get, enumerable: true, configurable: true });
}

/** `stack(undici(), logging, limit(10))`: logging sees the request first, undici last. */
export function stack(transport: Transport, ...layers: readonly Layer[]): Transport {
  return layers.reduceRight((inner, wrap) => wrap(inner), transport);
}

/**
 * Lends a transport to a client that must not close it; whoever made it does.
 *
 * ```ts
 * const pool = undici();
 * const client = new Client({ transport: shared(pool) });
 * ```
 */
export function shared<Lent extends Transport | SyncTransport>(transport: Lent): Lent {
  const { contract, name, capabilities } = transport;
  const lent: Record<PropertyKey, unknown> = { contract, name, capabilities };
  for (const method of carried) {
    const implementation: unknown = Reflect.get(transport, method);
    if (typeof implementation === "function") lent[method] = implementation.bind(transport);
  }
  for (const method of ending) if (method in transport) lent[method] = keepOpen;
  for (const method of endingSync) if (method in transport) lent[method] = keepOpenSync;
  return lent as unknown as Lent;
}

const carried = ["handleRequest", "handleRequestSync", "sendMany", "sendRaw", "stats"] as const;
const ending = ["close", Symbol.asyncDispose] as const;
const endingSync = ["closeSync", Symbol.dispose] as const;

async function keepOpen(): Promise<void> {}
function keepOpenSync(): void {}
