import type { Environment } from "./environment.ts";
import { noProxyPatterns } from "./no-proxy.ts";

/**
 * The proxies that HTTP_PROXY, HTTPS_PROXY and ALL_PROXY name, by mount pattern, and `null` for what NO_PROXY keeps from
 * them. Names may be in any case; small letters win, and an empty value in small letters takes a proxy away.
 */
export function environmentProxies(environment: Environment): Readonly<Record<string, string | null>> {
  const named = proxyVariables(environment);
  const direct = noProxyPatterns(named.get("no") ?? "");
  if (direct === null) return {};
  const proxies: Record<string, string | null> = {};
  for (const scheme of ["http", "https", "all"]) {
    const proxy = named.get(scheme);
    if (proxy !== undefined) proxies[`${scheme}://`] = proxy.includes("://") ? proxy : `http://${proxy}`;
  }
  for (const pattern of direct) proxies[pattern] = null;
  return proxies;
}

/** What stands before "_proxy" in a variable's name → its value. */
function proxyVariables(environment: Environment): ReadonlyMap<string, string> {
  const variables = Object.entries(environment).flatMap(([name, value = ""]) => {
    const [, ending] = /^.*(_proxy)$/i.exec(name) ?? [];
    return ending === undefined ? [] : [{ key: name.slice(0, -6).toLowerCase(), isSmall: ending === "_proxy", value }];
  });
  const named = new Map<string, string>();
  for (const { key, value } of variables) if (value !== "") named.set(key, value);
  // In a CGI script HTTP_PROXY is a header of the request, "Proxy", that anybody may send. CVE-2016-1000110.
  if ("REQUEST_METHOD" in environment) named.delete("http");
  for (const { key, isSmall, value } of variables)
    if (isSmall && value === "") named.delete(key);
    else if (isSmall) named.set(key, value);
  return named;
}
