import { Client, Headers, type HeadersInput, Request } from "@trunkline/core";
import { mock } from "@trunkline/transport-mock";
import { covers, expect, test } from "../portable/index.ts";
import { type AnyClient, both, linesOf, thrownBy } from "./both-clients.ts";

const id = (name: string): string => `client/test_headers.py::${name}`;
const url = "http://example.org/echo_headers";

/** Answers with the headers that came, as they came. */
const handler = ({ record }: { readonly record: { readonly headers: readonly string[] } }) => ({
  json: linesOf(record.headers),
});

async function sentBy(client: AnyClient, headers?: HeadersInput, href: string = url): Promise<readonly string[]> {
  const response = await client.get(href, { headers });
  return response.json<readonly string[]>();
}

const accepted = (client: AnyClient): string => `Accept-Encoding: ${client.headers.get("accept-encoding")}`;
const agent = (client: AnyClient): string => `User-Agent: ${client.headers.get("user-agent")}`;

both(
  "the client's headers come after those of every client",
  covers(id("test_client_header"), "client/test_client.py::test_raw_client_header"),
  { handler, headers: { "Example-Header": "example-value" } },
  async ({ client }) => {
    const lines = await sentBy(client);

    expect(lines).toEqual([
      "Host: example.org",
      "Accept: */*",
      expect.stringMatching(/^Accept-Encoding: (gzip, deflate(, br)?(, zstd)?|identity)$/),
      "Connection: keep-alive",
      expect.stringMatching(/^User-Agent: trunkline\/\d+\.\d+\.\d+/),
      "Example-Header: example-value",
    ]);
  },
);

both(
  "the call's headers are sent beside the client's",
  covers(id("test_header_merge")),
  { handler, headers: { "User-Agent": "my-client/0.2.1" } },
  async ({ client }) => {
    expect(await sentBy(client, { "X-Auth-Token": "FooBarBazToken" })).toEqual([
      "Host: example.org",
      "Accept: */*",
      accepted(client),
      "Connection: keep-alive",
      "User-Agent: my-client/0.2.1",
      "X-Auth-Token: FooBarBazToken",
    ]);
  },
);

both(
  "of two values for one header the call's is sent",
  covers(id("test_header_merge_conflicting_headers")),
  { handler, headers: { "X-Auth-Token": "FooBar" } },
  async ({ client }) => {
    expect(await sentBy(client, { "x-auth-token": "BazToken" })).toEqual([
      "Host: example.org",
      "Accept: */*",
      accepted(client),
      "Connection: keep-alive",
      agent(client),
      "x-auth-token: BazToken",
    ]);
  },
);

both(
  "headers that are changed on the client count from the next request on",
  covers(id("test_header_update")),
  { handler },
  async ({ client }) => {
    const before = agent(client);
    const first = await sentBy(client);
    client.headers.update({ "User-Agent": "my-client/0.2.1", "Another-Header": "AThing" });
    const second = await sentBy(client);

    const shared = ["Host: example.org", "Accept: */*", accepted(client), "Connection: keep-alive"];
    expect(first).toEqual([...shared, before]);
    expect(second).toEqual([...shared, "User-Agent: my-client/0.2.1", "Another-Header: AThing"]);
  },
);

both(
  "a header that is given twice is sent twice, and read as one value",
  covers(id("test_header_repeated_items"), id("test_header_repeated_multi_items")),
  { handler },
  async ({ client, transport }) => {
    const lines = await sentBy(client, [
      ["x-header", "1"],
      ["x-header", "2,3"],
    ]);

    expect(lines.filter((line) => line.startsWith("x-"))).toEqual(["x-header: 1", "x-header: 2,3"]);
    const arrived = Headers.fromRaw(transport.calls[0]!.record.headers);
    expect([...arrived.entries()].filter(([name]) => name === "x-header")).toEqual([["x-header", "1, 2,3"]]);
    expect([...arrived.pairs()].filter(([name]) => name === "x-header")).toEqual([
      ["x-header", "1"],
      ["x-header", "2,3"],
    ]);
  },
);

both(
  "a default that was deleted is not sent",
  covers(id("test_remove_default_header")),
  { handler },
  async ({ client }) => {
    client.headers.delete("User-Agent");

    expect(await sentBy(client)).toEqual([
      "Host: example.org",
      "Accept: */*",
      accepted(client),
      "Connection: keep-alive",
    ]);
  },
);

test("deleting a header that is not there changes nothing", covers(id("test_header_does_not_exist")), () => {
  const headers = new Headers({ foo: "bar" });

  headers.delete("baz");

  expect([...headers]).toEqual([["foo", "bar"]]);
});

test("null is no value of a header", covers(id("test_header_with_incorrect_value")), async () => {
  const headers = { abc: null } as unknown as HeadersInput;

  const error = await thrownBy(() => new Client({ transport: mock(handler), headers }));

  expect(error).toBeInstanceOf(TypeError);
  expect((error as Error).message).toBe('The value of header "abc" is text or bytes, not null.');
});

const hosts: readonly (readonly [row: string, name: string, port: number, host: string])[] = [
  ["test_host_with_auth_and_port_in_url", "Host has neither user nor default port", 80, "example.org"],
  ["test_host_with_non_default_port_in_url", "Host has a port that is not the default one", 123, "example.org:123"],
];

for (const [row, name, port, host] of hosts)
  both(name, covers(id(row)), { handler }, async ({ client }) => {
    expect(await sentBy(client, undefined, `http://username:password@example.org:${port}/echo_headers`)).toEqual([
      `Host: ${host}`,
      "Accept: */*",
      accepted(client),
      "Connection: keep-alive",
      agent(client),
      "Authorization: Basic dXNlcm5hbWU6cGFzc3dvcmQ=",
    ]);
  });

test("a request has a Host from the first", covers(id("test_request_auto_headers")), () => {
  expect(linesOf(new Request("GET", "https://www.example.org/").rawHeaders)).toEqual(["Host: www.example.org"]);
});

interface Move {
  readonly row: string;
  readonly from: string;
  readonly to: string;
  readonly host: string;
  readonly authorization: string | null;
}

const moves: readonly Move[] = [
  // httpx leaves the port of a scheme in capitals, and with it this Host.
  {
    row: "same_origin",
    from: "HTTPS://EXAMPLE.COM:443",
    to: "https://example.com",
    host: "example.com",
    authorization: "a",
  },
  {
    row: "not_same_origin",
    from: "HTTP://EXAMPLE.COM:80",
    to: "https://example.com",
    host: "example.com",
    authorization: "a",
  },
  {
    row: "not_same_origin",
    from: "HTTP://EXAMPLE.COM:80",
    to: "http://example.org",
    host: "example.org",
    authorization: null,
  },
  {
    row: "is_https_redirect",
    from: "http://example.com",
    to: "https://example.com",
    host: "example.com",
    authorization: "a",
  },
  {
    row: "is_not_https_redirect",
    from: "http://example.com",
    to: "https://www.example.com",
    host: "www.example.com",
    authorization: null,
  },
  {
    row: "is_not_https_redirect_if_not_default_ports",
    from: "http://example.com:9999",
    to: "https://example.com:1337",
    host: "example.com:1337",
    authorization: null,
  },
];

for (const { row, from, to, host, authorization } of moves)
  both(
    `a redirect from ${from} to ${to} has Host ${host} and ${authorization === null ? "no" : "the"} Authorization`,
    covers(id(`test_${row}`)),
    { handler: () => ({ status: 307, headers: { Location: to } }) },
    async ({ client }) => {
      const { nextRequest } = await client.get(from, { headers: { Authorization: "a" } });

      expect([nextRequest?.url.equals(to), linesOf(nextRequest?.rawHeaders ?? [])]).toEqual([
        true,
        [
          `Host: ${host}`,
          "Accept: */*",
          accepted(client),
          "Connection: keep-alive",
          agent(client),
          ...(authorization === null ? [] : [`Authorization: ${authorization}`]),
        ],
      ]);
    },
  );
