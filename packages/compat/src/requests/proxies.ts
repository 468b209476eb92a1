import { eitherVariable } from "./environment.ts";
import { isWithoutProxy } from "./no-proxy.ts";
import type { ProxiesInput } from "./send-options.ts";
import { splitUrl } from "./split-url.ts";

/** The proxy for a URL: the one for its scheme and host, for its scheme, for its host, or for all. */
export function selectProxy(url: string, proxies: ProxiesInput = {}): string | null {
  const { scheme, host: bracketed } = splitUrl(url);
  const host = bracketed.toLowerCase();
  const keys = host === "" ? [scheme, "all"] : [`${scheme}://${host}`, scheme, `all://${host}`, "all"];
  for (const key of keys) if (proxies[key] !== undefined) return proxies[key];
  return null;
}

/** What the environment says for this URL, by scheme. */
export function environmentProxies(url: string, noProxy: string | null = null): Record<string, string> {
  if (isWithoutProxy(url, noProxy ?? eitherVariable("no_proxy"))) return {};
  const proxies: Record<string, string> = {};
  for (const scheme of ["http", "https", "all"]) {
    const proxy = eitherVariable(`${scheme}_proxy`);
    if (proxy !== undefined) proxies[scheme] = proxy;
  }
  return proxies;
}

/** The proxies of a request, with the environment's where they say nothing. */
export function resolvedProxies(url: string, given: ProxiesInput, trustEnv: boolean): Record<string, string | null> {
  const proxies = { ...given };
  if (!trustEnv) return proxies;
  const noProxy = given["no_proxy"] ?? null;
  if (isWithoutProxy(url, noProxy ?? eitherVariable("no_proxy"))) return proxies;
  const ofEnvironment = environmentProxies(url, noProxy);
  const { scheme } = splitUrl(url);
  const proxy = ofEnvironment[scheme] ?? ofEnvironment["all"];
  if (proxy !== undefined && proxies[scheme] === undefined) proxies[scheme] = proxy;
  return proxies;
}

/** `http://` before what has no scheme. */
export function prependScheme(proxy: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy.replace(/^\/\//, "")}`;
}
