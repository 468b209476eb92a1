import type { Arrived, Observed, Scenario } from "../scenario.ts";
import { type Difference, inScenarios } from "./difference.ts";

const ports = "mount patterns with a scheme's own port";

/** What NO_PROXY keeps from the proxies, by what it says: hosts that are asked directly. */
const direct: Readonly<Record<string, (host: string) => boolean>> = {
  "*.example.com": (host) => host.endsWith(".example.com"),
  "*example.com": (host) => host === "example.com" || host.endsWith(".example.com"),
  "127.0.0.0/8": (host) => host.startsWith("127."),
  "10.0.0.0/8": (host) => host.startsWith("10."),
  "fe80::/10": (host) => host === "[fe80::2]",
  "[::1]": (host) => host === "[::1]",
  "[::1]:80": (host) => host === "[::1]",
  "bücher.example": (host) => host === "xn--bcher-kva.example",
  "xn--bcher-kva.example": (host) => host === "xn--bcher-kva.example",
};

/** Which proxy the environment gives to a URL. */
export const proxyDifferences: readonly Difference[] = [
  ...Object.entries(direct).map(([exception, isDirect]): Difference => ({
    matter: exception.includes("/")
      ? "NO_PROXY with a block of addresses"
      : "NO_PROXY with stars, brackets and international names",
    what: exception,
    changed: (expected, scenario) =>
      scenario.name === `NO_PROXY=${exception}` ? through("http://proxy:3", scenario, isDirect) : expected,
  })),
  ...inScenarios(ports, {
    "proxies/NO_PROXY=127.0.0.1:80": (expected) => ({
      ...expected,
      requests: expected.requests.map(({ mount, ...request }) =>
        request.url === "http://127.0.0.1/" || mount === undefined ? request : { ...request, mount },
      ),
    }),
  }),
];

/** Every call through the proxy, but for some hosts. */
function through(proxy: string, { calls }: Scenario, isDirect: (host: string) => boolean): Observed {
  const requests = calls.map(({ method, url }, call): Arrived => {
    const { href, host, hostname } = new URL(url);
    return {
      ...(call > 0 && { call }),
      method,
      url: href,
      headers: [`Host: ${host}`, "*"],
      ...(!isDirect(hostname) && { mount: proxy }),
    };
  });
  return { requests, outcomes: requests.map(({ method, url }) => ({ status: 200, method, url })) };
}
