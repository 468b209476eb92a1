import { vi } from "vitest";

/** Gives the test these variables, and none of the machine's own about proxies and authorities. */
export function setEnvironment(variables: Readonly<Record<string, string>> = {}): void {
  for (const name of Object.keys(process.env))
    if (/^(.*_proxy|ssl_cert_(file|dir)|sslkeylogfile|request_method)$/i.test(name)) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
}
