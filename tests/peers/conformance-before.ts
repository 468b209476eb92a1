import type { Route } from "@trunkline/transport-conformance";
import type { UndiciOptions } from "@trunkline/transport-undici";
import { type Pair, trusted } from "./backends.ts";
import { type ConformanceWay, conformanceThrough } from "./conformance-through.ts";
import { locate, type ProgramName } from "./programs.ts";
import { Relay } from "./relay.ts";

/** How a server is spoken to that stands before those of the cases. */
export interface Front {
  readonly name: string;
  /** `null`: that of the server. */
  readonly scheme: "http" | "https" | null;
  readonly options: UndiciOptions;
}

const overTls = { verify: trusted };

export const plain: Front = { name: "HTTP/1.1", scheme: "http", options: {} };
export const tls: Front = { name: "HTTP/1.1 over TLS", scheme: "https", options: overTls };
export const bytes: Front = { name: "TCP", scheme: null, options: {} };
export const http2: Front = {
  name: "HTTP/2 over TLS",
  scheme: "https",
  options: { ...overTls, http2: true },
};
export const cleartextHttp2: Front = {
  name: "HTTP/2 in cleartext",
  scheme: "http",
  options: { http1: false, http2: true },
};

export function through({ name, scheme, options }: Front, port: number, relay: Relay): ConformanceWay {
  const route: Route = async (server) => {
    await relay.leadTo(server.port);
    return { scheme: scheme ?? server.scheme, host: "127.0.0.1", port };
  };
  const given: ConformanceWay["options"] = scheme === null ? ({ authority }) => ({ verify: authority }) : () => options;
  return { name, options: given, route };
}

/**
 * Declares the suite of the contract through a server before those of the cases. The suite makes a transport while it
 * collects its cases, when no hook has run yet: so what it needs is started at once.
 */
export async function conformanceBefore(
  name: ProgramName,
  start: (backends: Pair) => Promise<AsyncDisposable & { readonly ports: readonly number[] }>,
  fronts: readonly (readonly [Front, number])[],
): Promise<void> {
  // Cases run one after the other, so one relay leads to the server of each.
  const relay = await Relay.start();
  const peer = locate(name) === null ? null : await start({ here: relay.port, there: relay.port });
  const ways = fronts.map(([front, port]) => through(front, peer?.ports[port] ?? 0, relay));
  conformanceThrough(name, [peer, relay], ways);
}
