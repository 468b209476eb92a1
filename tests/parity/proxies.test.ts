import { type MockTransport, mock } from "@trunkline/transport-mock";
import { Client, environmentMounts, SyncClient, URL } from "trunkline";
import { covers, expect, test } from "../portable/index.ts";

const known = new Map<string, MockTransport>();

/** The transport that stands for a proxy; the client puts nothing around it, since it times every phase itself. */
function through(proxy: string): MockTransport {
  const limits = (["pool", "connect", "write", "read", "total"] as const).map((phase) => `limits-${phase}` as const);
  const made = known.get(proxy) ?? mock(() => ({ text: `through ${proxy}` }), { name: proxy });
  known.set(proxy, made);
  return Object.assign(made, { capabilities: new Set(["streams-response-body" as const, ...limits]) });
}

const direct = through("none");
type Mounts = Readonly<Record<string, MockTransport | null>>;

/** httpx's two, by its names. */
const clients = {
  Client: (mounts: Mounts) => new SyncClient({ transport: direct, mounts }),
  AsyncClient: (mounts: Mounts) => new Client({ transport: direct, mounts }),
} as const;

const named = (proxies: Readonly<Record<string, string>>): Mounts =>
  Object.fromEntries(Object.entries(proxies).map(([pattern, proxy]) => [pattern, through(proxy)]));

const proxy = "http://[::1]";
const choices: readonly (readonly [url: string, proxies: Readonly<Record<string, string>>, chosen: string | null])[] = [
  ["http://example.com", {}, null],
  ["http://example.com", { "https://": proxy }, null],
  ["http://example.com", { "http://example.net": proxy }, null],
  ["http://example.com", { "http://*": proxy }, proxy],
  ["https://example.com", { "http://*": proxy }, null],
  ["http://example.com", { "http://example.com": proxy }, proxy],
  ["http://www.example.com", { "http://example.com": proxy }, null],
  ["http://example.com", { "http://*.example.com": proxy }, null],
  ["http://www.example.com", { "http://*.example.com": proxy }, proxy],
  ["http://example.com", { "http://*example.com": proxy }, proxy],
  ["http://www.example.com", { "http://*example.com": proxy }, proxy],
  ["http://wwwexample.com", { "http://*example.com": proxy }, null],
  ["http://example.com:443", { "http://example.com": proxy }, proxy],
  ["http://example.com", { "all://": proxy }, proxy],
  ["http://example.com", { "http://": proxy }, proxy],
  ["http://example.com", { "all://example.com": proxy }, proxy],
  ["http://example.com", { "http://example.com": proxy }, proxy],
  ["http://example.com", { "http://example.com:80": proxy }, proxy],
  ["http://example.com:8080", { "http://example.com:8080": proxy }, proxy],
  ["http://example.com:8080", { "http://example.com": proxy }, proxy],
  [
    "http://example.com",
    {
      "all://": `${proxy}:1`,
      "http://": `${proxy}:2`,
      "all://example.com": `${proxy}:3`,
      "http://example.com": `${proxy}:4`,
    },
    `${proxy}:4`,
  ],
  [
    "http://example.com",
    { "all://": `${proxy}:1`, "http://": `${proxy}:2`, "all://example.com": `${proxy}:3` },
    `${proxy}:3`,
  ],
  ["http://example.com", { "all://": `${proxy}:1`, "http://": `${proxy}:2` }, `${proxy}:2`],
];

for (const [index, [url, proxies, chosen]] of choices.entries()) {
  const row = `client/test_proxies.py::test_transport_for_request[${url}-proxies${index}-${chosen ?? "None"}]`;
  test(`${url} goes through ${chosen} of ${Object.keys(proxies).join(", ")} (${index})`, covers(row), () => {
    for (const client of Object.values(clients))
      expect(client(named(proxies)).transportFor(url)).toBe(through(chosen ?? "none"));
  });
}

const local = "http://localhost:123";
const environments: readonly (readonly [url: string, env: Readonly<Record<string, string>>, chosen: string | null])[] =
  [
    ["http://google.com", {}, null],
    ["http://google.com", { HTTP_PROXY: "http://example.com" }, "http://example.com"],
    ["http://google.com", { HTTP_PROXY: "example.com" }, "http://example.com"],
    ["http://google.com", { HTTP_PROXY: "http://example.com", NO_PROXY: "google.com" }, null],
    ["http://127.0.0.1", { ALL_PROXY: local, NO_PROXY: "" }, local],
    ["http://127.0.0.1", { ALL_PROXY: local, NO_PROXY: "127.0.0.1" }, null],
    ["http://127.0.0.1", { ALL_PROXY: local, NO_PROXY: "https://127.0.0.1" }, local],
    ["http://127.0.0.1", { ALL_PROXY: local, NO_PROXY: "1.1.1.1" }, local],
    ["http://courses.mit.edu", { ALL_PROXY: local, NO_PROXY: "mit.edu" }, null],
    ["https://mit.edu.info", { ALL_PROXY: local, NO_PROXY: "mit.edu" }, local],
    ["https://mit.edu.info", { ALL_PROXY: local, NO_PROXY: "mit.edu,edu.info" }, null],
    ["https://mit.edu.info", { ALL_PROXY: local, NO_PROXY: "mit.edu, edu.info" }, null],
    ["https://mit.edu.info", { ALL_PROXY: local, NO_PROXY: "mit.edu,mit.info" }, local],
    ["https://foo.example.com", { ALL_PROXY: local, NO_PROXY: "www.example.com" }, local],
    ["https://www.example1.com", { ALL_PROXY: local, NO_PROXY: ".example1.com" }, null],
    ["https://www.example2.com", { ALL_PROXY: local, NO_PROXY: "ample2.com" }, local],
    ["https://www.example3.com", { ALL_PROXY: local, NO_PROXY: "*" }, null],
  ];

for (const [kind, client] of Object.entries(clients))
  for (const [index, [url, environment, chosen]] of environments.entries()) {
    const row = `client/test_proxies.py::test_proxies_environ[${kind}-${url}-env${index}-${chosen ?? "None"}]`;
    test(`${url} goes through ${chosen} of ${JSON.stringify(environment)} (httpx's ${kind})`, covers(row), () => {
      expect(client(environmentMounts(through, environment)).transportFor(url)).toBe(through(chosen ?? "none"));
    });
  }

const loopback = "http://127.0.0.1";
const variables: readonly (readonly [Readonly<Record<string, string>>, Readonly<Record<string, string | null>>])[] = [
  [{}, {}],
  [{ HTTP_PROXY: loopback }, { "http://": loopback }],
  [
    { https_proxy: loopback, HTTP_PROXY: "https://127.0.0.1" },
    { "https://": loopback, "http://": "https://127.0.0.1" },
  ],
  [{ all_proxy: loopback }, { "all://": loopback }],
  [{ TRAVIS_APT_PROXY: loopback }, {}],
  [{ no_proxy: "127.0.0.1" }, { "all://127.0.0.1": null }],
  [{ no_proxy: "192.168.0.0/16" }, { "all://192.168.0.0/16": null }],
  [{ no_proxy: "::1" }, { "all://[::1]": null }],
  [{ no_proxy: "localhost" }, { "all://localhost": null }],
  [{ no_proxy: "github.com" }, { "all://*github.com": null }],
  [{ no_proxy: ".github.com" }, { "all://*.github.com": null }],
  [{ no_proxy: "http://github.com" }, { "http://github.com": null }],
];

for (const [index, [environment, mounts]] of variables.entries())
  test(
    `${JSON.stringify(environment)} asks for ${JSON.stringify(mounts)}`,
    covers(`test_utils.py::test_get_environment_proxies[environment${index}-proxies${index}]`),
    () => {
      expect(environmentMounts((url) => url, environment)).toEqual(mounts);
    },
  );

const matches: readonly (readonly [pattern: string, url: string, isMatch: boolean])[] = [
  ["http://example.com", "http://example.com", true],
  ["http://example.com", "https://example.com", false],
  ["http://example.com", "http://other.com", false],
  ["http://example.com:123", "http://example.com:123", true],
  ["http://example.com:123", "http://example.com:456", false],
  ["http://example.com:123", "http://example.com", false],
  ["all://example.com", "http://example.com", true],
  ["all://example.com", "https://example.com", true],
  ["http://", "http://example.com", true],
  ["http://", "https://example.com", false],
  ["all://", "https://example.com:123", true],
  ["", "https://example.com:123", true],
];

for (const [pattern, url, isMatch] of matches) {
  const row = `test_utils.py::test_url_matches[${pattern}-${url}-${isMatch ? "True" : "False"}]`;
  test(`"${pattern}" ${isMatch ? "takes" : "leaves"} ${url}`, covers(row), () => {
    const chosen = clients.Client({ [pattern]: through("mount") }).transportFor(url);

    expect(chosen).toBe(isMatch ? through("mount") : direct);
  });
}

test("the most specific pattern is asked first", covers("test_utils.py::test_pattern_priority"), () => {
  const patterns = ["all://", "http://", "http://example.com", "http://example.com:123"];
  const targets = ["http://example.com:123", "http://example.com", "http://other.com", "ftp://other.com"];

  for (const order of [patterns, patterns.toReversed()]) {
    const client = clients.Client(named(Object.fromEntries(order.map((pattern) => [pattern, pattern]))));
    for (const [index, pattern] of patterns.toReversed().entries())
      expect(client.transportFor(targets[index]!)).toBe(through(pattern));
  }
});

for (const [index, scheme] of ["http", "https", "all"].entries()) {
  const row = (place: number, isValid: string): string =>
    `client/test_proxies.py::test_for_deprecated_proxy_params[proxies${place}-${isValid}]`;
  test(`a mount is "${scheme}://", never "${scheme}"`, covers(row(index, "False"), row(index + 3, "True")), () => {
    for (const client of Object.values(clients)) {
      expect(() => client(named({ [scheme]: loopback }))).toThrow(
        new TypeError(
          `The mount "${scheme}" is no URL pattern. For a scheme write "${scheme}://", for a host "all://${scheme}".`,
        ),
      );
      const url = scheme === "https" ? "https://h" : "http://h";
      expect(client(named({ [`${scheme}://`]: loopback })).transportFor(url)).toBe(through(loopback));
    }
  });
}

test("a mount carries its scheme", covers("client/test_proxies.py::test_proxy_with_mounts"), () => {
  const mounted = through("http://127.0.0.1");
  const client = new SyncClient({ transport: direct, mounts: { "http://": mounted } });

  expect(client.get(new URL("http://example.com")).text()).toBe("through http://127.0.0.1");
  expect(mounted.calls.map(({ url }) => url.href)).toEqual(["http://example.com/"]);
});

test(
  "what a proxy does not carry goes straight, and both close with a synchronous client",
  covers("client/test_proxies.py::test_sync_proxy_close"),
  () => {
    const closed: string[] = [];
    const closing = (name: string): MockTransport =>
      Object.assign(
        mock(() => ({ text: name })),
        { closeSync: () => void closed.push(name) },
      );
    const client = new SyncClient({ transport: closing("none"), mounts: { "https://": closing("proxy") } });

    expect(client.get("http://example.com").text()).toBe("none");
    client.close();
    expect(closed).toEqual(["none", "proxy"]);
  },
);
