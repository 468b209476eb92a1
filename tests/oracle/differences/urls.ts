import { type Difference, each, inScenarios, outcomeWith, refused, withLines, withOutcome } from "./difference.ts";

const halfAddress = "a host that is half an IPv6 address";
const absolute = /^[a-z]+:\/\/[^/]/;
const partial = /^(?:\/\/|[a-z]+:)/;

// httpx takes them for paths below an empty base URL.
const hostless = {
  "": "",
  a: "a",
  "//one.example/": "//one.example/",
  "http://": "http:",
  "http:///a": "http:/a",
  "https://": "https:",
  "http:a": "http:a",
  "://one.example/": "//one.example/",
  "one.example": "one.example",
  "one.example/a": "one.example/a",
  "localhost:8000": "localhost:8000",
  "mailto:a@one.example": "mailto:a@one.example",
  "file:///etc/hosts": "file:/etc/hosts",
  "http://:80/": "http:/",
  "http://user@/": "http://user@/",
};

/** How URLs, params and base URLs are read. */
export const urlDifferences: readonly Difference[] = [
  {
    matter: "a URL that has a scheme or a host alone",
    what: "is refused under a base URL",
    changed(expected, { client = {}, calls }) {
      const url = calls[0]?.url ?? "";
      if (client.baseUrl === undefined || !partial.test(url) || absolute.test(url) || "error" in expected.outcomes[0]!)
        return expected;
      return refused("UnsupportedProtocol", `GET ${url.replace("///", "/")}`)(expected);
    },
  },
  ...Object.entries(hostless).flatMap(([url, name]) =>
    inScenarios("a relative URL without a base URL", {
      [`errors/no one to send to: '${url}'`]: outcomeWith({ request: `GET ${name}` }),
    }),
  ),
  {
    matter: "the fragment of a base URL",
    what: "is dropped",
    changed(expected, { client = {} }) {
      const url = expected.outcomes[0]?.url;
      if (client.baseUrl?.includes("#") !== true || url === undefined) return expected;
      return outcomeWith({ url: url.replace(/#.*/, "") })(expected);
    },
  },
  {
    matter: "mount patterns with a scheme's own port",
    what: "match that scheme's URLs",
    changed(expected, { client = {} }) {
      const [pattern] = Object.keys(client.mounts ?? {});
      const port = /^all:.*:(80|443)$/.exec(pattern ?? "")?.[1];
      if (port === undefined) return expected;
      const scheme = port === "80" ? "http:" : "https:";
      return {
        ...expected,
        requests: expected.requests.map((request) => {
          const url = new URL(request.url);
          return url.protocol === scheme && url.port === "" ? { ...request, mount: "mounted" } : request;
        }),
      };
    },
  },
  {
    matter: "a body and a Transfer-Encoding of the caller's",
    what: "no Content-Length is added",
    changed(expected, { calls }) {
      const given = new Set(Object.values(calls[0]?.headers ?? {}).map((pair) => String(pair[0]).toLowerCase()));
      if (!given.has("transfer-encoding") || given.has("content-length")) return expected;
      return withLines(expected, (line) => (line.startsWith("Content-Length:") ? null : line));
    },
  },
  ...inScenarios(halfAddress, {
    ...each(
      ["errors/a URL that cannot be read: 'http://['", "errors/a URL that cannot be read, under a base: 'http://['"],
      refused("InvalidURL"),
    ),
    ...each(
      [
        "origins/Location is malformed, a bracket that never closes",
        "hooks/hooks that look, a malformed redirect, followed",
        "hooks/hooks that add headers, a malformed redirect, followed",
      ],
      (expected) => {
        const [first] = expected.requests;
        return {
          ...withOutcome({ error: "RemoteProtocolError", request: `POST ${first?.url}` })(expected),
          requests: expected.requests.slice(0, 1),
          ...(expected.events !== undefined && { events: expected.events.slice(0, 2) }),
        };
      },
    ),
    ...each(
      [
        "origins/Location is malformed, a bracket that never closes, not followed",
        "hooks/hooks that look, a malformed redirect",
        "hooks/hooks that add headers, a malformed redirect",
      ],
      (expected) => withOutcome({ status: 302, method: "POST", url: expected.requests[0]!.url })(expected),
    ),
    "chains/a redirect to a malformed one": (expected) => ({
      ...expected,
      requests: expected.requests.slice(0, 2),
      outcomes: [{ error: "RemoteProtocolError", request: "GET http://one.example/b" }],
    }),
  }),
];
