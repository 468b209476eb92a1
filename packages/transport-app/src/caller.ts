import type { AppOptions, AppPeer } from "./options.ts";

/** Where requests seem to come from. */
export function callerOf({ client = { address: "127.0.0.1", port: 123 } }: AppOptions): AppPeer {
  return client;
}

export function familyOf({ address }: AppPeer): "IPv4" | "IPv6" {
  return address.includes(":") ? "IPv6" : "IPv4";
}

/** What Deno and Bun hand to a fetch handler beside the request, as far as it tells who calls. */
export interface CallerInfo {
  readonly remoteAddr: { readonly transport: "tcp"; readonly hostname: string; readonly port: number };
  requestIP(request: Request): AppPeer & { readonly family: "IPv4" | "IPv6" };
}

export function callerInfo(caller: AppPeer): CallerInfo {
  const { address, port } = caller;
  return {
    remoteAddr: { transport: "tcp", hostname: address, port },
    requestIP: () => ({ address, port, family: familyOf(caller) }),
  };
}
