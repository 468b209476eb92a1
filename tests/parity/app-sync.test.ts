import { ReadError, SyncClient } from "@trunkline/core";
import { syncApp, type SyncAppHandler } from "@trunkline/transport-app";
import { covers, expect, test } from "../portable/index.ts";
import { bytesOf, thrownBy } from "./both-clients.ts";

const answering =
  (...chunks: readonly string[]): SyncAppHandler =>
  () => ({ status: 200, headers: { "content-type": "text/plain" }, body: chunks.map(bytesOf) });

const echo: SyncAppHandler = ({ body }) => ({ status: 200, body });

const echoStreamed: SyncAppHandler = ({ body }) => {
  function* chunks(): Generator<Uint8Array> {
    for (const byte of body) yield Uint8Array.of(byte);
  }
  return { status: 200, body: chunks() };
};

test("a SyncClient gets what a handler answers", covers("test_wsgi.py::test_wsgi"), () => {
  using client = new SyncClient({ transport: syncApp(answering("Hello, World!")) });

  const response = client.get("http://www.example.org/");

  expect([response.status, response.text()]).toEqual([200, "Hello, World!"]);
});

test("an upload reaches a synchronous handler", covers("test_wsgi.py::test_wsgi_upload"), () => {
  using client = new SyncClient({ transport: syncApp(echo) });

  const response = client.post("http://www.example.org/", { content: bytesOf("example") });

  expect([response.status, response.text()]).toEqual([200, "example"]);
});

test(
  "an upload comes back from a handler that streams it",
  covers("test_wsgi.py::test_wsgi_upload_with_response_stream"),
  () => {
    using client = new SyncClient({ transport: syncApp(echoStreamed) });

    const response = client.post("http://www.example.org/", { content: bytesOf("example") });

    expect([response.status, response.text()]).toEqual([200, "example"]);
  },
);

const raised = [
  { row: "test_wsgi.py::test_wsgi_exc", bug: new RangeError("no such order") },
  { row: "test_wsgi.py::test_wsgi_http_error", bug: new TypeError("no order at all") },
];

for (const { row, bug } of raised)
  test(`a ${bug.name} that a synchronous handler throws is raised`, covers(row), async () => {
    const transport = syncApp(() => {
      throw bug;
    });
    using client = new SyncClient({ transport });

    const error = (await thrownBy(() => client.get("http://www.example.org/"))) as ReadError;

    expect([error.constructor, error.code, (error.cause as Error).cause]).toEqual([ReadError, "READ", bug]);
  });

test("empty chunks of a handler's response are left out", covers("test_wsgi.py::test_wsgi_generator"), () => {
  using client = new SyncClient({ transport: syncApp(answering("", "", "Some content", " and more content")) });

  const response = client.get("http://www.example.org/");
  using streamed = client.stream("GET", "http://www.example.org/");

  expect([response.status, response.text()]).toEqual([200, "Some content and more content"]);
  expect([...streamed.iterRawSync()]).toEqual([bytesOf("Some content"), bytesOf(" and more content")]);
});

test("a response of empty chunks is empty", covers("test_wsgi.py::test_wsgi_generator_empty"), () => {
  using client = new SyncClient({ transport: syncApp(answering("", "", "", "")) });

  const response = client.get("http://www.example.org/");

  expect([response.status, response.text()]).toEqual([200, ""]);
});

test("a handler's complaints go to the sink that the caller gave", covers("test_wsgi.py::test_logging"), () => {
  let log = "";
  const transport = syncApp(
    ({ errors, body }) => {
      errors.write("test1\n");
      errors.write("test2");
      return { status: 200, body };
    },
    { errors: { write: (text) => void (log += text) } },
  );
  using client = new SyncClient({ transport });

  const response = client.post("http://www.example.org/", { content: bytesOf("example") });

  expect([response.status, log]).toEqual([200, "test1\ntest2"]);
});

const ports: Readonly<Record<string, readonly [url: string, port: number]>> = {
  "auto-http": ["http://www.example.org", 80],
  "auto-https": ["https://www.example.org", 443],
  "explicit-port": ["http://www.example.org:8000", 8000],
};

for (const [param, [url, port]] of Object.entries(ports))
  test(`a handler sees port ${port} of ${url}`, covers(`test_wsgi.py::test_wsgi_server_port[${param}]`), () => {
    const seen: number[] = [];
    const transport = syncApp(({ server }) => {
      seen.push(server.port);
      return { status: 200, body: "Hello, World!" };
    });
    using client = new SyncClient({ transport });

    const response = client.get(url);

    expect([response.status, response.text(), seen]).toEqual([200, "Hello, World!", [port]]);
  });

test("a handler sees the version of HTTP", covers("test_wsgi.py::test_wsgi_server_protocol"), () => {
  const transport = syncApp(({ httpVersion }) => ({ status: 200, body: `HTTP/${httpVersion}` }));
  using client = new SyncClient({ transport });

  const response = client.get("http://www.example.org");

  expect([response.status, response.text()]).toEqual([200, "HTTP/1.1"]);
});
