import type { Decompression } from "@trunkline/transport";
import { undici } from "@trunkline/transport-undici";
import { connectionFor } from "./connection-for.ts";
import type { ConnectionOptions } from "./connection-options.ts";
import type { TransportMaker } from "./default-transport.ts";
import type { Environment } from "./environment/environment.ts";
import { transportName } from "./environment/transport-name.ts";
import { fetchMaker } from "./fetch-maker.ts";
import { engineDecompression, nativeFirst, nativeMaker } from "./native-maker.ts";
import { proxyOptions } from "./proxy-options.ts";

export { syncTransportMaker } from "./native-maker.ts";

const transports = ["native", "undici", "fetch"] as const;

/**
 * The native engine, undici where that cannot do what is asked for, or the platform's fetch where it is asked for. The
 * environment names whom they trust and where TLS secrets are logged, unless the options do.
 */
export function transportMaker(options: ConnectionOptions, environment: Environment): TransportMaker {
  const asked = transportName(transports, environment);
  if (asked === "fetch") return fetchMaker(options);
  if (asked === "native") return nativeMaker(options, environment);
  const overUndici = (): TransportMaker => undiciMaker(options, environment);
  return asked === "undici" ? overUndici() : nativeFirst(options, environment, { name: "undici", maker: overUndici });
}

/** The engine's decoders, unless another transport than the engine is asked for. */
export function decompressionFor(environment: Environment): Decompression | undefined {
  const asked = transportName(transports, environment);
  return asked === null || asked === "native" ? engineDecompression() : undefined;
}

function undiciMaker(options: ConnectionOptions, environment: Environment): TransportMaker {
  const connection = connectionFor(options, environment);
  return (proxy) => undici(proxy === null ? connection : { ...connection, proxy: proxyOptions(proxy) });
}
