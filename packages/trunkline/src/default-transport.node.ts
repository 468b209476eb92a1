import type { LimitsOptions, Proxy } from "@trunkline/core";
import { type PoolLimits, type ProxyOptions, undici } from "@trunkline/transport-undici";
import type { ConnectionOptions } from "./connection-options.ts";
import type { TransportMaker } from "./default-transport.ts";
import { environmentCertificates } from "./environment/certificates.ts";
import { environmentKeyLog } from "./environment/key-log.ts";
import type { Environment } from "./environment/environment.ts";
import { transportName } from "./environment/transport-name.ts";
import { fetchMaker } from "./fetch-maker.ts";

/**
 * undici's pools, or the platform's fetch where it is asked for. The environment names whom undici trusts and where TLS
 * secrets are logged, unless the options do.
 */
export function transportMaker(options: ConnectionOptions, environment: Environment): TransportMaker {
  if (transportName(["undici", "fetch"], environment) === "fetch") return fetchMaker(options);
  const { verify = true, limits = {}, proxy: _proxies, ...others } = options;
  const keylog = options.keylog ?? environmentKeyLog(environment);
  const connection = {
    ...defined(others),
    verify: verify === true ? (environmentCertificates(environment) ?? true) : verify,
    limits: poolLimits(limits),
    ...(keylog !== null && { keylog }),
  };
  return (proxy) => undici(proxy === null ? connection : { ...connection, proxy: proxyOptions(proxy) });
}

type Defined<Options> = { readonly [Name in keyof Options]: Exclude<Options[Name], undefined> };

function defined<Options extends object>(options: Options): Defined<Options> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Defined<Options>;
}

function poolLimits(limits: LimitsOptions): PoolLimits {
  const given = Object.entries(limits).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, value ?? Infinity]));
}

function proxyOptions({ url, auth, headers }: Proxy): ProxyOptions {
  const credentials = auth === null ? {} : { auth: { username: auth[0], password: auth[1] } };
  return { url: url.href, headers: headers.raw, ...credentials };
}
