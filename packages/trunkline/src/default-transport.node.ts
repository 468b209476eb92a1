import type { LimitsOptions, Proxy } from "@trunkline/core";
import { type PoolLimits, type ProxyOptions, undici } from "@trunkline/transport-undici";
import type { ConnectionOptions } from "./connection-options.ts";
import type { TransportMaker } from "./default-transport.ts";
import { environmentCertificates } from "./environment/certificates.ts";
import type { Environment } from "./environment/environment.ts";

/** undici's pools. The environment names whom they trust, unless the options do. */
export function transportMaker(options: ConnectionOptions, environment: Environment): TransportMaker {
  const { verify = true, cert, http1 = true, http2 = false, limits = {} } = options;
  const connection = {
    verify: verify === true ? (environmentCertificates(environment) ?? true) : verify,
    ...(cert !== undefined && { cert }),
    http1,
    http2,
    limits: poolLimits(limits),
  };
  return (proxy) => undici(proxy === null ? connection : { ...connection, proxy: proxyOptions(proxy) });
}

function poolLimits(limits: LimitsOptions): PoolLimits {
  const given = Object.entries(limits).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, value ?? Infinity]));
}

function proxyOptions({ url, auth, headers }: Proxy): ProxyOptions {
  const credentials = auth === null ? {} : { auth: { username: auth[0], password: auth[1] } };
  return { url: url.href, headers: headers.raw, ...credentials };
}
