import { Client, ReadError } from "@trunkline/core";
import { app, type FetchHandler, syncApp } from "@trunkline/transport-app";
import { covers, expect, test } from "../portable/index.ts";
import { bytesOf, linesOf, thrownBy } from "./both-clients.ts";

const hello: FetchHandler = () => new Response("Hello, World!");
const echo: FetchHandler = async (request) => new Response(await request.arrayBuffer());
const echoPath: FetchHandler = ({ url }) => {
  const { pathname } = new URL(url);
  return Response.json({ path: decodeURIComponent(pathname), rawPath: pathname });
};
const bug = new RangeError("no such order");
const raises: FetchHandler = () => {
  throw bug;
};

const url = {
  href: "http://www.example.org/",
  origin: { scheme: "http", host: "www.example.org", port: 80 },
  target: "/",
};

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let read = "";
  for await (const chunk of body) read += decoder.decode(chunk, { stream: true });
  return read;
}

test("a fetch handler's transport is called directly", covers("test_asgi.py::test_asgi_transport"), async () => {
  await using transport = app(hello);

  const { status, body } = await transport.handleRequest({
    method: "GET",
    url,
    headers: [],
    body: null,
    extensions: {},
  });

  expect([status, await textOf(body)]).toEqual([200, "Hello, World!"]);
});

test(
  "a handler that reads the body of a request without one finds nothing",
  covers("test_asgi.py::test_asgi_transport_no_body"),
  async () => {
    await using transport = app(echo);
    const request = { method: "GET", url, headers: [], body: null, extensions: {} };

    const { status, body } = await transport.handleRequest(request);

    expect([status, await textOf(body)]).toEqual([200, ""]);
  },
);

test("a client gets what a fetch handler answers", covers("test_asgi.py::test_asgi"), async () => {
  await using client = new Client({ transport: app(hello) });

  const response = await client.get("http://www.example.org/");

  expect([response.status, response.text()]).toEqual([200, "Hello, World!"]);
});

test(
  "a handler decodes a path as it was meant, and has it as it was sent",
  covers("test_asgi.py::test_asgi_urlencoded_path", "test_asgi.py::test_asgi_raw_path"),
  async () => {
    await using client = new Client({ transport: app(echoPath) });

    const plain = await client.get("http://www.example.org/user@example.org");
    const encoded = await client.get("http://www.example.org/user%40example.org");

    expect([plain.status, plain.json()]).toEqual([200, { path: "/user@example.org", rawPath: "/user@example.org" }]);
    expect(encoded.json()).toEqual({ path: "/user@example.org", rawPath: "/user%40example.org" });
  },
);

test(
  "the path that a handler sees has no query",
  covers("test_asgi.py::test_asgi_raw_path_should_not_include_querystring_portion"),
  async () => {
    await using client = new Client({ transport: app(echoPath) });

    const response = await client.get("http://www.example.org/path?query");

    expect([response.status, response.json()]).toEqual([200, { path: "/path", rawPath: "/path" }]);
  },
);

test("an upload reaches the handler", covers("test_asgi.py::test_asgi_upload"), async () => {
  await using client = new Client({ transport: app(echo) });

  const response = await client.post("http://www.example.org/", { content: bytesOf("example") });

  expect([response.status, response.text()]).toEqual([200, "example"]);
});

// The platform's Headers sort names, and pages in a browser may not set most of these.
test("a handler sees the client's headers in its order", covers("test_asgi.py::test_asgi_headers"), async () => {
  const echoHeaders = syncApp(({ headers }) => ({ status: 200, body: JSON.stringify(headers) }));
  await using client = new Client({ transport: echoHeaders });

  const response = await client.get("http://www.example.org/");

  expect(linesOf(response.json<string[]>()).map((line) => line.toLowerCase())).toEqual([
    "host: www.example.org",
    "accept: */*",
    `accept-encoding: ${client.headers.get("accept-encoding")}`,
    "connection: keep-alive",
    `user-agent: ${client.headers.get("user-agent")}`,
  ]);
});

/** What a request was answered with in place of a response: the application's own error is its last cause. */
function causesOf(thrown: unknown): readonly unknown[] {
  const error = thrown as ReadError;
  return [error.constructor, error.code, (error.cause as Error).cause];
}

test("what a handler throws is raised", covers("test_asgi.py::test_asgi_exc"), async () => {
  await using client = new Client({ transport: app(raises) });

  expect(causesOf(await thrownBy(() => client.get("http://www.example.org/")))).toEqual([ReadError, "READ", bug]);
});

test(
  "what a handler throws after a complete response is raised",
  covers("test_asgi.py::test_asgi_exc_after_response"),
  async () => {
    const body = (): ReadableStream<Uint8Array> => {
      const chunks = [bytesOf("Hello, World!")];
      return new ReadableStream({
        pull(controller) {
          const chunk = chunks.pop();
          if (chunk === undefined) throw bug;
          controller.enqueue(chunk);
        },
      });
    };
    const headers = { "content-length": "13" };
    await using client = new Client({ transport: app(() => new Response(body(), { headers })) });

    expect(causesOf(await thrownBy(() => client.get("http://www.example.org/")))).toEqual([ReadError, "READ", bug]);
  },
);

test(
  "a handler that still listens when its response is over hears that its client is gone",
  covers("test_asgi.py::test_asgi_disconnect_after_response_complete"),
  async () => {
    const seen: string[] = [];
    const untilGone = async (request: Request, reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> => {
      seen.push(new TextDecoder().decode((await reader.read()).value));
      await reader.read().catch(() => seen.push("disconnected"));
      seen.push(`aborted: ${request.signal.aborted}`);
    };
    let listening: Promise<void> | undefined;
    const transport = app((request) => {
      listening = untilGone(request, request.body!.getReader());
      return new Response("");
    });
    await using client = new Client({ transport });
    async function* upload(): AsyncGenerator<Uint8Array> {
      yield bytesOf("begun");
      await new Promise(() => {});
    }

    const { status } = await client.post("http://www.example.org/", { content: upload() });
    await listening;

    expect([status, seen]).toEqual([200, ["begun", "disconnected", "aborted: false"]]);
  },
);

test(
  "a handler whose client leaves before its response is over is told by its signal",
  covers("test_asgi.py::test_asgi_disconnect_after_response_complete"),
  async () => {
    let disconnected: AbortSignal | undefined;
    const endless = app(({ signal }) => {
      disconnected = signal;
      return new Response(new ReadableStream({ pull: (controller) => controller.enqueue(bytesOf("tick\n")) }));
    });
    await using client = new Client({ transport: endless });

    const response = await client.stream("GET", "http://www.example.org/");
    const lines: string[] = [];
    for await (const line of response.iterLines()) if (lines.push(line) === 3) break;

    expect([response.status, lines, disconnected?.aborted]).toEqual([200, ["tick", "tick", "tick"], true]);
  },
);

test(
  "what a handler throws is a 500 where that is asked for",
  covers("test_asgi.py::test_asgi_exc_no_raise"),
  async () => {
    await using client = new Client({ transport: app(raises, { raiseAppExceptions: false }) });

    const response = await client.get("http://www.example.org/");

    expect([response.status, response.text()]).toEqual([500, ""]);
  },
);
