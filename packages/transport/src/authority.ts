import type { TransportOrigin } from "./transport.ts";

/** Host and port, as failures name a peer and proxies are told it. */
export function authorityOf({ host, port }: TransportOrigin): string {
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}
