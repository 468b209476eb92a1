import type { MountOptions } from "@trunkline/core";
import { type Environment, processEnvironment } from "./environment.ts";
import { environmentProxies } from "./proxies.ts";

/**
 * The mounts that HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY ask for, with transports of your own making; `Client`
 * does it by itself where it makes the transports. A proxy is given as its URL, user and password included.
 *
 * ```ts
 * import { Client, environmentMounts } from "trunkline";
 * import { undici } from "@trunkline/transport-undici";
 *
 * const mounts = environmentMounts((proxy) => undici({ proxy, http2: true }));
 * await using client = new Client({ transport: undici({ http2: true }), mounts });
 * ```
 */
export function environmentMounts<AnyTransport>(
  transportThrough: (proxy: string) => AnyTransport,
  environment: Environment = processEnvironment(),
): MountOptions<AnyTransport> {
  const made = new Map<string, AnyTransport>();
  const mounts: Record<string, AnyTransport | null> = {};
  for (const [pattern, proxy] of Object.entries(environmentProxies(environment)))
    if (proxy === null) mounts[pattern] = null;
    else {
      const transport = made.get(proxy) ?? named(pattern, () => transportThrough(proxy));
      made.set(proxy, transport);
      mounts[pattern] = transport;
    }
  return mounts;
}

/** An error then says which variable it comes from. */
function named<Result>(pattern: string, make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    const variable = `${pattern.replace("://", "").toUpperCase()}_PROXY`;
    const reason = error instanceof Error ? error.message : String(error);
    throw new TypeError(`The environment's ${variable} is of no use: ${reason}`, { cause: error });
  }
}
