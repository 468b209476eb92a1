import type { Proxy } from "@trunkline/core";
import { type FetchInit, fetchTransport } from "@trunkline/transport-fetch";
import type { ConnectionOptions } from "./connection-options.ts";
import type { TransportMaker } from "./default-transport.ts";

/** What a runtime's `fetch` can be told about connections, and how. */
export interface FetchConnection {
  readonly can: readonly (keyof ConnectionOptions)[];
  readonly init: (proxy: Proxy | null) => FetchInit;
}

const plain: FetchConnection = { can: [], init: () => ({}) };

/** Transports over `fetch`, which connects as the platform likes: what it cannot be told is refused by name. */
export function fetchMaker(options: ConnectionOptions, { can, init }: FetchConnection = plain): TransportMaker {
  refuse(unlikeDefaults(options).filter((name) => !can.includes(name)));
  return (proxy) => {
    if (proxy !== null && !can.includes("proxy")) refuse(["proxy"]);
    return fetchTransport({ init: init(proxy) });
  };
}

/** Those options that ask for something else than what `fetch` does anyway. */
function unlikeDefaults({ proxy: _proxy, ...options }: ConnectionOptions): (keyof ConnectionOptions)[] {
  const { verify, http1, http2, limits } = options;
  const isDefault: Readonly<Partial<Record<keyof ConnectionOptions, boolean>>> = {
    verify: verify === true,
    http1: http1 === true,
    http2: http2 === false,
    limits: Object.values(limits ?? {}).every((limit) => limit === undefined),
  };
  const names = Object.keys(options) as (keyof typeof options)[];
  return names.filter((name) => options[name] !== undefined && isDefault[name] !== true);
}

function refuse(names: readonly (keyof ConnectionOptions)[]): void {
  if (names.length === 0) return;
  throw new TypeError(
    `${names.join(", ")}: the default transport is the platform's fetch here, which cannot be told. Leave it out, or pass a transport that can.`,
  );
}
