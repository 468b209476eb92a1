import { HTTPStatusError, UnsupportedProtocol } from "@trunkline/core";
import type { Handler } from "@trunkline/transport-mock";
import { covers, expect } from "../portable/index.ts";
import { both, bytesOf, linesOf, thrownBy } from "./both-clients.ts";

/** The row of each of httpx's clients. */
const ids = (name: string): readonly [string, string] => [
  `client/test_client.py::${name}`,
  `client/test_async_client.py::${name}`,
];

/** As httpx's server: greets, tells the headers that came, or answers with the status that the path names. */
const handler: Handler = ({ url, record }) => {
  if (url.pathname === "/echo_headers") return { json: linesOf(record.headers) };
  const status = /^\/status\/(\d+)$/.exec(url.pathname)?.[1];
  return { status: Number(status ?? 200), text: "Hello, world!" };
};

const greeting = [200, "OK", "Hello, world!"];

both("a GET brings head, body and how it went", covers(...ids("test_get")), { handler }, async ({ client }) => {
  const url = "http://example.org/";

  const response = await client.get(url);

  expect([response.status, response.httpVersion, response.encoding, response.isRedirect]).toEqual([
    200,
    "HTTP/1.1",
    "utf-8",
    false,
  ]);
  expect([response.url.equals(url), response.request.url.equals(url), response.request.method]).toEqual([
    true,
    true,
    "GET",
  ]);
  expect([response.bytes(), response.text()]).toEqual([bytesOf("Hello, world!"), "Hello, world!"]);
  expect([...response.headers]).toEqual([
    ["content-type", "text/plain; charset=utf-8"],
    ["content-length", "13"],
  ]);
  expect(inspected(response)).toBe("<Response [200 OK]>");
  expect(response.elapsed).toBeGreaterThanOrEqual(0);
});

for (const [param, url, message] of [
  ["no-scheme", "://example.org", 'GET "//example.org": the URL has no scheme and host. Set baseUrl.'],
  ["no-host", "http://", 'GET "http:": the URL has no host.'],
] as const)
  both(
    `${url} is refused before anything is sent`,
    covers(...ids(`test_get_invalid_url[${param}]`)),
    { handler },
    async ({ client, transport }) => {
      const error = await thrownBy(() => client.get(url));

      expect(error).toBeInstanceOf(UnsupportedProtocol);
      expect(error).toMatchObject({ code: "UNSUPPORTED_PROTOCOL", message, request: { method: "GET" } });
      expect(transport.calls).toEqual([]);
    },
  );

both(
  "a request that was built may be changed before it is sent",
  covers(...ids("test_build_request")),
  { handler },
  async ({ client }) => {
    const url = "http://example.org/echo_headers";
    const request = client.buildRequest("GET", url);
    request.headers.update({ "Custom-header": "value" });

    const response = await client.send(request);

    expect([response.status, response.url.equals(url), response.request === request]).toEqual([200, true, true]);
    expect(response.json()).toEqual([
      "Host: example.org",
      "Accept: */*",
      `Accept-Encoding: ${client.headers.get("accept-encoding")}`,
      "Connection: keep-alive",
      `User-Agent: ${client.headers.get("user-agent")}`,
      "Custom-header: value",
    ]);
  },
);

both(
  "a POST without a body says so",
  covers("client/test_client.py::test_build_post_request"),
  { handler },
  async ({ client }) => {
    const request = client.buildRequest("POST", "http://example.org/echo_headers");
    request.headers.update({ "Custom-header": "value" });

    const response = await client.send(request);

    expect(response.status).toBe(200);
    expect(response.json<string[]>().filter((line) => /^(content|custom)-/i.test(line))).toEqual([
      "Content-Length: 0",
      "Custom-header: value",
    ]);
  },
);

const bodied = ["post", "put", "patch"] as const;

for (const verb of bodied)
  both(`bytes are sent by ${verb}`, covers(...ids(`test_${verb}`)), { handler }, async ({ client, transport }) => {
    const response = await client[verb]("http://example.org/", { content: bytesOf("Hello, world!") });

    expect([response.status, response.statusText, response.text()]).toEqual(greeting);
    expect(transport.calls.map((request) => [request.method, request.text()])).toEqual([
      [verb.toUpperCase(), "Hello, world!"],
    ]);
  });

both("JSON is sent by post", covers(...ids("test_post_json")), { handler }, async ({ client, transport }) => {
  const response = await client.post("http://example.org/", { json: { text: "Hello, world!" } });

  expect([response.status, response.statusText, response.text()]).toEqual(greeting);
  expect(
    transport.calls.map((request) => [request.method, request.headers.get("content-type"), request.text()]),
  ).toEqual([["POST", "application/json", '{"text":"Hello, world!"}']]);
});

for (const verb of ["options", "delete", "head"] as const)
  both(`${verb} sends no body`, covers(...ids(`test_${verb}`)), { handler }, async ({ client, transport }) => {
    const response = await client[verb]("http://example.org/");

    expect([response.status, response.statusText, response.text()]).toEqual(
      verb === "head" ? [200, "OK", ""] : greeting,
    );
    expect(transport.calls.map((request) => [request.method, request.record.body])).toEqual([
      [verb.toUpperCase(), null],
    ]);
  });

both(
  "a status of 400 and more raises, with request and response at hand, and another one does not",
  covers(...ids("test_raise_for_status")),
  { handler },
  async ({ client }) => {
    for (const status of [400, 404, 500, 505]) {
      const response = await client.get(`http://example.org/status/${status}`);

      const error = await thrownBy(() => response.raiseForStatus());

      expect(error).toBeInstanceOf(HTTPStatusError);
      const raised = error as HTTPStatusError;
      expect([raised.response === response, raised.response.status, raised.request.url.path]).toEqual([
        true,
        status,
        `/status/${status}`,
      ]);
    }
    const response = await client.get("http://example.org/status/200");
    expect(response.raiseForStatus()).toBe(response);
  },
);

// One byte for each é, è and à: no UTF-8.
const text = "Dès l'été, la forêt près du château était déjà dorée, et l'âne rêvait à côté.";

for (const row of ["autodetect", "explicit_encoding"])
  both(
    `a function finds the charset of a body that does not say it (${row})`,
    covers(`client/test_client.py::test_client_decode_text_using_${row}`),
    {
      handler: () => ({ bytes: Uint8Array.from(text, (character) => character.charCodeAt(0)) }),
      // Told the whole body, as a detector needs it.
      defaultEncoding: (body) => (body.length === text.length && body.includes(0xe8) ? "ISO-8859-1" : "utf-8"),
    },
    async ({ client }) => {
      const response = await client.get("http://www.example.com");

      expect([response.status, response.statusText, response.encoding, response.text()]).toEqual([
        200,
        "OK",
        "ISO-8859-1",
        text,
      ]);
    },
  );

function inspected(value: object): string {
  return (value as unknown as Record<symbol, () => string>)[Symbol.for("nodejs.util.inspect.custom")]!();
}
