import { createHash, getHashes } from "node:crypto";
import { expect, test } from "vitest";
import { isHttpProxy, type Proxy, proxyFrom, type ProxyOptions } from "./proxy-from.ts";

const from = (option: string | ProxyOptions): Proxy => proxyFrom(option, "mine", { createHash, getHashes });

test.for([
  ["http://proxy.test", { protocol: "http", port: 80 }],
  ["https://proxy.test", { protocol: "https", port: 443 }],
  ["https://proxy.test:8443", { protocol: "https", port: 8443 }],
  ["socks4://proxy.test", { protocol: "socks4", port: 1080, resolvesNames: false }],
  ["socks4a://proxy.test", { protocol: "socks4", port: 1080, resolvesNames: true }],
  ["socks5://proxy.test:1", { protocol: "socks5", port: 1, resolvesNames: false }],
  ["socks5h://proxy.test", { protocol: "socks5", port: 1080, resolvesNames: true }],
] as const)("%s is a proxy", ([url, expected]) => {
  const known = "resolvesNames" in expected ? { credentials: null } : { headers: [], login: null };

  expect(from(url)).toEqual({ host: "proxy.test", peer: `proxy.test:${expected.port}`, ...expected, ...known });
});

test("an IPv6 address is connected to without its brackets, and named with them", () => {
  const { host, peer } = from("http://[::1]:8080");

  expect([host, peer]).toEqual(["::1", "[::1]:8080"]);
});

test("the user in the URL wins over the one beside it, and is told decoded", () => {
  const auth = { username: "ada", password: "secret" };
  const told = ["http://me:p%40ss@proxy.test", "http://proxy.test", "http://:only@proxy.test"].map((url) => {
    const proxy = from({ url, auth });
    return isHttpProxy(proxy) ? proxy.login?.authorization("GET", "/") : undefined;
  });

  expect(told.map((text) => atob(text!.slice("Basic ".length)))).toEqual(["me:p@ss", "ada:secret", ":only"]);
  expect(from({ url: "socks5://proxy.test", auth })).toMatchObject({ credentials: auth });
});

const reached = "a proxy is reached by http:, https:, socks4:, socks4a:, socks5: or socks5h:, not by";
const long = "\u00e4".repeat(128);

test.for<readonly [option: string | ProxyOptions, message: string]>([
  [
    "//me:hunter2@proxy.test",
    'mine: the proxy is not a URL. Write it as "http://host:port" or "http://user:password@host:port".',
  ],
  ["ftp://me:hunter2@proxy.test", `mine: ${reached} ftp://proxy.test.`],
  ["localhost:8080", `mine: ${reached} localhost://.`],
  [
    "http://me:hunter2%@proxy.test",
    'mine: user and password of the proxy proxy.test:80 are not percent-encoded. Write "%" as "%25".',
  ],
  [
    { url: "http://proxy.test", headers: ["a b", "hunter2"] },
    'mine: of the headers for the proxy proxy.test:80, "a b" is no header name.',
  ],
  [
    { url: "socks5://proxy.test", headers: ["a", "hunter2"] },
    "mine: the proxy proxy.test:1080 speaks SOCKS, which has no headers.",
  ],
  [
    "socks4://me:hunter2@proxy.test",
    "mine: the proxy proxy.test:1080 speaks SOCKS4, which has a user but no password. Use socks5.",
  ],
  [
    "socks4a://hunter2%00@proxy.test",
    "mine: the user for the proxy proxy.test:1080 has a NUL in it, which SOCKS4 does not allow.",
  ],
  [
    { url: "socks5h://proxy.test", auth: { username: "hunter2", password: long } },
    "mine: SOCKS takes at most 255 bytes each of user and password; proxy.test:1080 is given more.",
  ],
])("%j is refused, and no secret told", ([option, message]) => {
  expect(() => from(option)).toThrow(new TypeError(message));
});

test("SOCKS takes a user and a password of 255 bytes each", () => {
  const auth = { username: `${"\u00e4".repeat(127)}x`, password: "y".repeat(255) };

  expect(from({ url: "socks5://proxy.test", auth })).toMatchObject({ credentials: auth });
});
