// What httpx's tests ask of its ASGI transport, of a Node listener.
import type { IncomingMessage, RequestListener } from "node:http";
import { Client, ReadError, version } from "@trunkline/core";
import { app, nodeApp } from "@trunkline/transport-app";
import { expect, test } from "vitest";
import { covers } from "../portable/covers.ts";

const hello: RequestListener = (_request, response) => void response.end("Hello, World!");
const echo: RequestListener = (request, response) => void request.pipe(response);
const echoPath: RequestListener = ({ url }, response) => {
  const { pathname } = new URL(`http://host${url}`);
  response.end(JSON.stringify({ path: decodeURIComponent(pathname), rawPath: pathname }));
};
const bug = new RangeError("no such order");

test("a client gets what a listener answers", covers("test_asgi.py::test_asgi"), async () => {
  await using client = new Client({ transport: nodeApp(hello) });

  const response = await client.get("http://www.example.org/");

  expect([response.status, response.text(), response.httpVersion]).toEqual([200, "Hello, World!", "HTTP/1.1"]);
});

test(
  "a listener reads an upload to its end, and nothing where there is none",
  covers("test_asgi.py::test_asgi_upload", "test_asgi.py::test_asgi_transport_no_body"),
  async () => {
    await using client = new Client({ transport: nodeApp(echo) });

    const full = await client.post("http://www.example.org/", { content: "example" });
    const empty = await client.get("http://www.example.org/");

    expect([full.status, full.text(), empty.status, empty.text()]).toEqual([200, "example", 200, ""]);
  },
);

test(
  "a listener has the path as it was sent, and a query beside it",
  covers(
    "test_asgi.py::test_asgi_urlencoded_path",
    "test_asgi.py::test_asgi_raw_path",
    "test_asgi.py::test_asgi_raw_path_should_not_include_querystring_portion",
  ),
  async () => {
    await using client = new Client({ transport: nodeApp(echoPath) });

    const seen = [];
    for (const path of ["user@example.org", "user%40example.org", "path?query"])
      seen.push((await client.get(`http://www.example.org/${path}`)).json());

    expect(seen).toEqual([
      { path: "/user@example.org", rawPath: "/user@example.org" },
      { path: "/user@example.org", rawPath: "/user%40example.org" },
      { path: "/path", rawPath: "/path" },
    ]);
  },
);

const defaults = [
  ["host", "www.example.org"],
  ["accept", "*/*"],
  ["accept-encoding", "gzip, deflate, br, zstd"],
  ["connection", "keep-alive"],
  ["user-agent", `trunkline/${version}`],
];

test(
  "a listener sees the client's headers in its order, a fetch handler sorted",
  covers("test_asgi.py::test_asgi_headers"),
  async () => {
    const listener = nodeApp(({ headers }, response) => response.end(JSON.stringify(Object.entries(headers))));
    const handler = app(({ headers }) => Response.json([...headers]));
    await using client = new Client({ transport: listener, mounts: { "all://fetch.example.org": handler } });

    const inOrder = await client.get("http://www.example.org/");
    const sorted = await client.get("http://fetch.example.org/", { headers: { host: "www.example.org" } });

    expect(inOrder.json()).toEqual(defaults);
    expect(sorted.json()).toEqual(defaults.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)));
  },
);

const throwing: readonly [string, string, RequestListener][] = [
  [
    "before its response",
    "test_asgi.py::test_asgi_exc",
    () => {
      throw bug;
    },
  ],
  [
    "after a complete response",
    "test_asgi.py::test_asgi_exc_after_response",
    async (_request, response) => {
      response.writeHead(200, { "content-length": "13" }).end("Hello, World!");
      await Promise.resolve();
      throw bug;
    },
  ],
];

for (const [when, row, listener] of throwing)
  test(`what a listener throws ${when} is raised`, covers(row), async () => {
    await using client = new Client({ transport: nodeApp(listener) });

    const error = await client.get("http://www.example.org/").then(
      () => null,
      (thrown: unknown) => thrown as ReadError,
    );

    expect([error?.constructor, error?.code, (error?.cause as Error | undefined)?.cause]).toEqual([
      ReadError,
      "READ",
      bug,
    ]);
  });

test(
  "what a listener throws is a 500 where that is asked for",
  covers("test_asgi.py::test_asgi_exc_no_raise"),
  async () => {
    const transport = nodeApp(() => Promise.reject(bug), { raiseAppExceptions: false });
    await using client = new Client({ transport });

    expect((await client.get("http://www.example.org/")).status).toBe(500);
  },
);

test(
  "a listener hears that its client is gone, after a complete response and before",
  covers("test_asgi.py::test_asgi_disconnect_after_response_complete"),
  async () => {
    const told = Promise.withResolvers<string>();
    const asked = Promise.withResolvers<IncomingMessage>();
    const whole = nodeApp((request, response) => {
      response.on("close", () => told.resolve(`finished: ${response.writableFinished}`));
      request.resume();
      response.end();
    });
    const endless = nodeApp((request, response) => {
      asked.resolve(request);
      response.write("tick\n");
    });
    await using client = new Client({ transport: whole, mounts: { "all://endless.example.org": endless } });

    const response = await client.get("http://www.example.org/");
    expect([response.status, await told.promise]).toEqual([200, "finished: true"]);

    const stream = await client.stream("GET", "http://endless.example.org/");
    const request = await asked.promise;
    const closed = new Promise((resolve) => request.on("close", resolve));
    await stream.close();
    await closed;
    expect([stream.status, request.destroyed]).toEqual([200, true]);
  },
);
