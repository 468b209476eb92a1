import type { Proxy } from "@trunkline/core";
import type { Decompression } from "@trunkline/transport";
import type { ConnectionOptions } from "./connection-options.ts";
import type { TransportMaker } from "./default-transport.ts";
import { environmentCertificates } from "./environment/certificates.ts";
import type { Environment } from "./environment/environment.ts";
import { transportName } from "./environment/transport-name.ts";
import { fetchMaker } from "./fetch-maker.ts";
import { engineDecompression, nativeFirst, nativeMaker } from "./native-maker.ts";

export { syncTransportMaker } from "./native-maker.ts";

const transports = ["native", "fetch"] as const;

/** The native engine, or Bun's fetch where that cannot do what is asked for, or is asked for. */
export function transportMaker(options: ConnectionOptions, environment: Environment): TransportMaker {
  const asked = transportName(transports, environment);
  if (asked === "native") return nativeMaker(options, environment);
  const overFetch = (): TransportMaker => bunFetchMaker(options, environment);
  return asked === "fetch" ? overFetch() : nativeFirst(options, environment, { name: "fetch", maker: overFetch });
}

/** The engine's decoders, unless another transport than the engine is asked for. */
export function decompressionFor(environment: Environment): Decompression | undefined {
  const asked = transportName(transports, environment);
  return asked === null || asked === "native" ? engineDecompression() : undefined;
}

/** Bun's fetch, which takes proxies, authorities and certificates with each request. */
function bunFetchMaker(options: ConnectionOptions, environment: Environment): TransportMaker {
  const { verify = true, cert } = options;
  const trusted = verify === true ? environmentCertificates(environment) : verify;
  const tls = {
    ...cert,
    ...(trusted === false && { rejectUnauthorized: false }),
    ...(typeof trusted === "object" && trusted !== null && { ca: trusted }),
    ...(typeof trusted === "string" && { ca: [trusted] }),
  };
  return fetchMaker(options, {
    can: ["verify", "cert", "proxy"],
    init: (proxy) => ({
      ...(Object.keys(tls).length > 0 && { tls }),
      ...(proxy !== null && { proxy: proxyInit(proxy) }),
    }),
  });
}

function proxyInit({ url, auth, headers }: Proxy): object {
  const credentials =
    auth === null ? [] : [["Proxy-Authorization", `Basic ${Buffer.from(auth.join(":")).toString("base64")}`]];
  return { url: url.href, headers: Object.fromEntries([...headers, ...credentials]) };
}
