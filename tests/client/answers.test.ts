import { inspect } from "node:util";
import { Client, UnsupportedProtocol } from "@trunkline/core";
import { undici } from "@trunkline/transport-undici";
import { expect, test } from "vitest";
import { covers } from "../portable/covers.ts";
import { type Answer, ReportingServer } from "../reporting-server.ts";
import { overSockets } from "../socket-transports.ts";

/** The row of each of httpx's clients. */
const ids = (name: string): readonly [string, string] => [
  `client/test_client.py::${name}`,
  `client/test_async_client.py::${name}`,
];

const greet: Answer = (_request, response) => {
  response.writeHead(200, { "Content-Type": "text/plain", "Content-Length": 13 }).end("Hello, world!");
};

const refused: readonly (readonly [param: string, url: string, reason: string])[] = [
  ["scheme-not-http(s)", "invalid://example.org", "no transport for invalid: this one speaks http and https"],
  ["no-scheme", "://example.org", "the URL has no scheme and host"],
  ["no-host", "http://", "the URL has no host"],
];

overSockets(({ make }) => {
  test("a GET brings head, body and how it went", covers(...ids("test_get")), async () => {
    await using server = await ReportingServer.start(greet);
    await using client = new Client({ transport: make() });

    const response = await client.get(server.url);

    expect([response.status, response.text(), [...response.bytes()]]).toEqual([
      200,
      "Hello, world!",
      [...new TextEncoder().encode("Hello, world!")],
    ]);
    expect([response.url.equals(server.url), response.request.url.equals(server.url)]).toEqual([true, true]);
    expect([response.httpVersion, response.encoding, response.isRedirect]).toEqual(["HTTP/1.1", "utf-8", false]);
    expect([response.headers.get("content-type"), response.headers.get("content-length")]).toEqual([
      "text/plain",
      "13",
    ]);
    expect(inspect(response)).toBe("<Response [200 OK]>");
    expect(response.elapsed).toBeGreaterThan(0);
  });

  for (const [param, url, reason] of refused)
    test(`${url} is refused, by name`, covers(...ids(`test_get_invalid_url[${param}]`)), async () => {
      await using client = new Client({ transport: make() });

      const error: unknown = await client.get(url).catch((thrown: unknown) => thrown);

      expect(error).toBeInstanceOf(UnsupportedProtocol);
      expect((error as Error).message).toContain(reason);
    });
});

test("without TLS it is HTTP/1.1, whatever is allowed", covers(...ids("test_server_extensions")), async () => {
  await using server = await ReportingServer.start(greet);
  await using client = new Client({ transport: undici({ http2: true }) });

  const response = await client.get(`${server.url}/http_version_2`);

  expect([response.status, response.extensions.httpVersion]).toEqual([200, "1.1"]);
});
