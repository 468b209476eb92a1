import { type MountOptions, Proxy } from "@trunkline/core";
import type { Decompression, SyncTransport, Transport } from "@trunkline/transport";
import { decompressionFor } from "#default-transport";
import { type ConnectionOptions, connectionOptionsOf } from "./connection-options.ts";
import { type Environment, processEnvironment } from "./environment/environment.ts";
import { environmentMounts } from "./environment/mounts.ts";

interface Choice<AnyTransport> extends ConnectionOptions {
  readonly transport?: AnyTransport;
  readonly mounts?: MountOptions<AnyTransport>;
  readonly trustEnv?: boolean | undefined;
  readonly decompression?: Decompression;
}

type Maker<AnyTransport> = (proxy: Proxy | null) => AnyTransport;

interface Chosen<AnyTransport> {
  readonly transport: AnyTransport;
  readonly mounts: MountOptions<AnyTransport>;
  readonly decompression?: Decompression;
}

/**
 * What carries a client's requests, and undoes what was done to the answers: the transport it is given, or those of the
 * maker, straight and through proxies, with the decoders that go with them.
 */
export function transportsFor<AnyTransport extends Transport | SyncTransport>(
  options: Choice<AnyTransport>,
  makerFor: ((connection: ConnectionOptions, environment: Environment) => Maker<AnyTransport>) | null,
): Chosen<AnyTransport> {
  const { transport, mounts = {}, trustEnv = true, proxy, socketPath } = options;
  const connection = connectionOptionsOf(options);
  // A client that has none says so itself.
  if (transport !== undefined || makerFor === null) return { transport: transport!, mounts };
  const environment = trustEnv ? processEnvironment() : {};
  const make = makerFor(connection, environment);
  const proxies =
    proxy === undefined
      ? environmentMounts((url) => make(new Proxy(url)), socketPath === undefined ? environment : {})
      : proxy !== null && { "all://": make(proxy instanceof Proxy ? proxy : new Proxy(proxy)) };
  const chosen = { transport: make(null), mounts: { ...proxies, ...mounts } };
  const decompression = options.decompression ?? decompressionFor(environment);
  return decompression === undefined ? chosen : { ...chosen, decompression };
}
