import type { Proxy } from "@trunkline/core";
import type { ProxyOptions } from "@trunkline/transport-native";

/** A proxy as the transports with sockets of their own are told it. */
export function proxyOptions({ url, auth, headers }: Proxy): ProxyOptions {
  const credentials = auth === null ? {} : { auth: { username: auth[0], password: auth[1] } };
  return { url: url.href, headers: headers.raw, ...credentials };
}
