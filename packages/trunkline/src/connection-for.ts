import type { LimitsOptions } from "@trunkline/core";
import type { NativeOptions, PoolLimits } from "@trunkline/transport-native";
import type { ConnectionOptions } from "./connection-options.ts";
import { environmentCertificates } from "./environment/certificates.ts";
import type { Environment } from "./environment/environment.ts";
import { environmentKeyLog } from "./environment/key-log.ts";

/** What a transport with sockets of its own is told: the options, and what the environment says where they say nothing. */
export function connectionFor(options: ConnectionOptions, environment: Environment): Omit<NativeOptions, "proxy"> {
  const { verify = true, limits = {}, proxy: _proxies, ...others } = options;
  const keylog = options.keylog ?? environmentKeyLog(environment);
  return {
    ...defined(others),
    verify: verify === true ? (environmentCertificates(environment) ?? true) : verify,
    limits: poolLimits(limits),
    ...(keylog !== null && { keylog }),
  };
}

type Defined<Options> = { readonly [Name in keyof Options]: Exclude<Options[Name], undefined> };

function defined<Options extends object>(options: Options): Defined<Options> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Defined<Options>;
}

function poolLimits(limits: LimitsOptions): PoolLimits {
  const given = Object.entries(limits).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, value ?? Infinity]));
}
