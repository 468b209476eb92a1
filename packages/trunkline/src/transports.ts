import { type ClientOptions as CoreClientOptions, type MountOptions, Proxy } from "@trunkline/core";
import type { Transport } from "@trunkline/transport";
import { type TransportMaker, transportMaker } from "#default-transport";
import type { ClientOptions } from "./client.ts";
import { connectionOptionsOf } from "./connection-options.ts";
import { type Environment, processEnvironment } from "./environment/environment.ts";
import { environmentMounts } from "./environment/mounts.ts";

/** What carries a client's requests: the transport it is given, or default ones, straight and through proxies. */
export function transportsFor(options: ClientOptions): Pick<CoreClientOptions, "transport" | "mounts"> {
  const connection = connectionOptionsOf(options);
  const { transport, mounts = {}, proxy, socketPath } = options;
  if (transport !== undefined) return { transport, mounts };
  const environment = (options.trustEnv ?? true) ? processEnvironment() : {};
  const make = transportMaker(connection, environment);
  return {
    transport: make(null),
    mounts: { ...proxyMounts(proxy, socketPath === undefined ? environment : {}, make), ...mounts },
  };
}

function proxyMounts(
  proxy: ClientOptions["proxy"],
  environment: Environment,
  make: TransportMaker,
): MountOptions<Transport> {
  if (proxy === undefined) return environmentMounts((url) => make(new Proxy(url)), environment);
  if (proxy === null) return {};
  return { "all://": make(proxy instanceof Proxy ? proxy : new Proxy(proxy)) };
}
