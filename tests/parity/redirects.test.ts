import {
  LocalProtocolError,
  RemoteProtocolError,
  type Response,
  TooManyRedirects,
  UnsupportedProtocol,
} from "@trunkline/core";
import { TransportFailure } from "@trunkline/transport";
import type { Handler } from "@trunkline/transport-mock";
import { covers, expect } from "../portable/index.ts";
import { both, bytesOf, linesOf, thrownBy } from "./both-clients.ts";

const locations: Readonly<Record<string, readonly [status: number, location: string]>> = {
  "/redirect_301": [301, "https://example.org/"],
  "/redirect_302": [302, "https://example.org/"],
  "/redirect_303": [303, "https://example.org/"],
  "/relative_redirect": [303, "/"],
  "/malformed_redirect": [303, "https://:443/"],
  // As the bytes of UTF-8 come over the wire.
  "/invalid_redirect": [303, "https://\u00f0\u009f\u0098\u0087/"],
  "/no_scheme_redirect": [303, "//example.org/"],
  "/redirect_loop": [303, "/redirect_loop"],
  "/redirect_custom_scheme": [308, "market://details?id=42"],
};

const handler: Handler = ({ record, url }) => {
  const { scheme } = record.url.origin;
  if (scheme !== "http" && scheme !== "https")
    throw new TransportFailure("unsupported-protocol", `Scheme '${scheme}' not supported.`);
  const [status, location] = locations[url.pathname] ?? [200, ""];
  if (status !== 200) return { status, headers: { Location: location }, html: `<a href="${location}">here</a>` };
  const count = Number(url.searchParams.get("count"));
  if (url.pathname !== "/multiple_redirects" || count === 0) return { html: "<html>Hello, world!</html>" };
  const query = count === 1 ? "" : `?count=${count - 1}`;
  return { status: 303, headers: { Location: `/multiple_redirects${query}` } };
};

const id = (name: string): string => `client/test_redirects.py::${name}`;

for (const status of [301, 302])
  both(
    `a ${status} turns POST into GET`,
    covers(id(`test_redirect_${status}`)),
    { handler, followRedirects: true },
    async ({ client }) => {
      const response = await client.post(`https://example.org/redirect_${status}`);

      expect([response.status, response.url.href, response.request.method]).toEqual([
        200,
        "https://example.org/",
        "GET",
      ]);
      expect(response.history.map((past) => [past.status, past.request.method, past.url.href])).toEqual([
        [status, "POST", `https://example.org/redirect_${status}`],
      ]);
    },
  );

both(
  "a 303 is followed",
  covers(id("test_redirect_303")),
  { handler, followRedirects: true },
  async ({ client, transport }) => {
    const response = await client.get("https://example.org/redirect_303");

    expect([response.status, response.url.href, response.history.length]).toEqual([200, "https://example.org/", 1]);
    expect(response.bytes()).toEqual(bytesOf("<html>Hello, world!</html>"));
    expect(response.history[0]?.bytes()).toEqual(bytesOf('<a href="https://example.org/">here</a>'));
    expect(transport.calls.length).toBe(2);
  },
);

both(
  "a redirect that is not followed says what would be sent, which can be sent by hand",
  covers(id("test_next_request"), id("test_async_next_request")),
  { handler },
  async ({ client }) => {
    const first = client.buildRequest("POST", "https://example.org/redirect_303");
    const response = await client.send(first, { followRedirects: false });

    expect([response.status, response.url.href, response.history]).toEqual([
      303,
      "https://example.org/redirect_303",
      [],
    ]);
    const next = response.nextRequest!;
    expect([next.method, next.url.href, next.body]).toEqual(["GET", "https://example.org/", null]);
    // All that the first one had, but for the length of a body that is no longer there.
    const lines = linesOf(first.rawHeaders);
    expect(lines).toContain("Content-Length: 0");
    expect(linesOf(next.rawHeaders)).toEqual(lines.filter((line) => line !== "Content-Length: 0"));

    const last = await client.send(next, { followRedirects: false });

    expect([last.status, last.url.href, last.nextRequest, last.history]).toEqual([
      200,
      "https://example.org/",
      null,
      [],
    ]);
  },
);

both(
  "a 302 leaves HEAD what it is",
  covers(id("test_head_redirect")),
  { handler, followRedirects: true },
  async ({ client }) => {
    const response = await client.head("https://example.org/redirect_302");

    expect([response.status, response.url.href, response.request.method, response.text()]).toEqual([
      200,
      "https://example.org/",
      "HEAD",
      "",
    ]);
    expect(response.history.length).toBe(1);
  },
);

const followed: readonly (readonly [row: string, name: string, from: string, to: string])[] = [
  [
    "test_relative_redirect",
    "a relative Location is one of the same host",
    "https://example.org/relative_redirect",
    "https://example.org/",
  ],
  [
    "test_malformed_redirect",
    "a Location without a host means the host that was asked",
    "http://example.org/malformed_redirect",
    "https://example.org:443/",
  ],
  [
    "test_no_scheme_redirect",
    "a Location without a scheme keeps the one there is",
    "https://example.org/no_scheme_redirect",
    "https://example.org/",
  ],
  [
    "test_fragment_redirect",
    "the fragment that was asked for is carried along",
    "https://example.org/relative_redirect#fragment",
    "https://example.org/#fragment",
  ],
];

for (const [row, name, from, to] of followed)
  both(name, covers(id(row)), { handler, followRedirects: true }, async ({ client }) => {
    const response = await client.get(from, { headers: { Authorization: "abc" } });

    expect([response.status, response.url.equals(to), response.history.map(({ url }) => url.href)]).toEqual([
      200,
      true,
      [from],
    ]);
    // Each of these leads to the same host, once from http to https.
    expect(response.request.headers.get("authorization")).toBe("abc");
  });

both(
  "a Location that is no URL is the server's mistake",
  covers(id("test_invalid_redirect"), id("test_async_invalid_redirect")),
  { handler },
  async ({ client }) => {
    const url = "http://example.org/invalid_redirect";
    const error = await thrownBy(() => client.get(url, { followRedirects: true }));
    const unfollowed = await client.get(url, { followRedirects: false });

    expect(error).toBeInstanceOf(RemoteProtocolError);
    expect(error).not.toBeInstanceOf(LocalProtocolError);
    expect(error).toMatchObject({ code: "REMOTE_PROTOCOL" });
    expect((error as RemoteProtocolError).request.url.href).toBe(url);
    expect((error as Error).message).toMatch(
      /^GET http:\/\/example.org\/invalid_redirect redirects to "https:\/\/😇\/", which is no URL: /,
    );
    expect([unfollowed.status, unfollowed.nextRequest]).toEqual([303, null]);
  },
);

both(
  "twenty redirects are followed, each knowing those before it",
  covers(id("test_multiple_redirects")),
  { handler, followRedirects: true },
  async ({ client }) => {
    const response = await client.get("https://example.org/multiple_redirects?count=20");

    expect([response.status, response.url.href]).toEqual([200, "https://example.org/multiple_redirects"]);
    expect(response.history.map(({ url, history }) => [url.query, history.length])).toEqual(
      Array.from({ length: 20 }, (_, index) => [`count=${20 - index}`, index]),
    );
    expect(response.history[1]?.history[0]).toBe(response.history[0]);
  },
);

const endless: readonly (readonly [name: string, rows: readonly string[], path: string, leadsTo: string])[] = [
  [
    "the twenty-first redirect is one too many",
    [id("test_sync_too_many_redirects"), id("test_async_too_many_redirects")],
    "/multiple_redirects?count=21",
    "/multiple_redirects",
  ],
  ["a redirect to itself ends too", [id("test_redirect_loop")], "/redirect_loop", "/redirect_loop"],
];

for (const [name, rows, path, leadsTo] of endless)
  both(name, covers(...rows), { handler, followRedirects: true }, async ({ client, transport }) => {
    const responses: Response[] = [];
    client.eventHooks = { response: [(response) => void responses.push(response)] };

    const error = await thrownBy(() => client.get(`https://example.org${path}`));

    expect(error).toBeInstanceOf(TooManyRedirects);
    expect(error).toMatchObject({
      code: "TOO_MANY_REDIRECTS",
      message: `Stopped after 20 redirects; the last one leads to https://example.org${leadsTo}.`,
    });
    expect((error as TooManyRedirects).request.url.href).toBe(`https://example.org${leadsTo}`);
    expect(responses.map(({ isClosed }) => isClosed)).toEqual(Array(21).fill(true));
    expect(transport.calls.length).toBe(21);
  });

both(
  "a redirect to a scheme that no transport speaks is refused by its name",
  covers(id("test_redirect_custom_scheme")),
  { handler, followRedirects: true },
  async ({ client, transport }) => {
    const error = await thrownBy(() => client.post("https://example.org/redirect_custom_scheme"));

    expect(error).toBeInstanceOf(UnsupportedProtocol);
    expect((error as Error).message).toBe("POST market://details?id=42: Scheme 'market' not supported.");
    const { origin, target } = transport.calls[1]!.record.url;
    expect([origin.scheme, origin.host, origin.port, target]).toEqual(["market", "details", 0, "/?id=42"]);
  },
);
