import { Client, ResponseNotRead, SyncClient } from "@trunkline/core";
import type { Transport } from "@trunkline/transport";
import { mock } from "@trunkline/transport-mock";
import { covers, expect, test } from "../portable/index.ts";
import { both, bytesOf, thrownBy } from "./both-clients.ts";

/** The row of each of httpx's clients. */
const ids = (name: string): readonly [string, string] => [
  `client/test_client.py::${name}`,
  `client/test_async_client.py::${name}`,
];
const asyncId = (name: string): string => `client/test_async_client.py::${name}`;

const url = "http://example.org/";
const handler = () => ({ text: "Hello, world!" });
const greeting = bytesOf("Hello, world!");

both(
  "a streamed response is read when it is asked for, and its body is there afterwards",
  covers(...ids("test_stream_response")),
  { handler },
  async ({ client }) => {
    const response = await client.stream("GET", url);
    const isClosedAtFirst = response.isClosed;
    const read = client instanceof SyncClient ? response.readSync() : await response.read();
    await response.close();

    expect([response.status, isClosedAtFirst, read, response.bytes()]).toEqual([200, false, greeting, greeting]);
  },
);

test(
  "a streamed response is closed where its function ends, and can be looked at afterwards",
  covers(...ids("test_stream_response")),
  async () => {
    const transport = mock(handler);

    const response = await new Client({ transport }).stream("GET", url, async (streamed) => {
      await streamed.read();
      return streamed;
    });
    const syncResponse = new SyncClient({ transport }).stream("GET", url, (streamed) => streamed);

    expect([response.isClosed, response.bytes()]).toEqual([true, greeting]);
    expect([syncResponse.isClosed, await thrownBy(() => syncResponse.bytes())]).toEqual([true, new ResponseNotRead()]);
  },
);

for (const [row, method] of [
  ["test_stream_iterator", "iterBytes"],
  ["test_raw_iterator", "iterRaw"],
] as const)
  both(
    `a streamed response comes in chunks by ${method}`,
    covers(`client/test_client.py::${row}`),
    { handler: () => ({ stream: [bytesOf("Hello, "), bytesOf("world!")] }) },
    async ({ client }) => {
      const response = await client.stream("GET", url);
      const chunks =
        client instanceof SyncClient ? [...response[`${method}Sync`]()] : await Array.fromAsync(response[method]());

      expect([response.status, chunks]).toEqual([200, [bytesOf("Hello, "), bytesOf("world!")]]);
      expect([response.isStreamConsumed, response.isClosed]).toEqual([true, true]);
    },
  );

both(
  "a streamed response that was closed unread has no body to look at",
  covers(asyncId("test_access_content_stream_response")),
  { handler },
  async ({ client }) => {
    const response = await client.stream("GET", url);
    await response.close();

    const error = await thrownBy(() => response.bytes());

    expect([response.status, response.isClosed]).toEqual([200, true]);
    expect(error).toBeInstanceOf(ResponseNotRead);
  },
);

async function* asynchronous(): AsyncGenerator<Uint8Array> {
  yield bytesOf("Hello, ");
  yield bytesOf("world!");
}

function* synchronous(): Generator<Uint8Array> {
  yield bytesOf("Hello, ");
  yield bytesOf("world!");
}

for (const requestBody of ["stream", "read"] as const)
  test(
    `the asynchronous client sends what either kind of generator gives (${requestBody})`,
    covers(asyncId("test_stream_request"), asyncId("test_cannot_stream_sync_request")),
    async () => {
      const bodies: unknown[] = [];
      const framings: unknown[] = [];
      const transport = mock(
        async ({ record, headers }) => {
          const { body } = record;
          bodies.push(body instanceof Uint8Array ? [body] : await Array.fromAsync(body as AsyncIterable<Uint8Array>));
          framings.push([headers.get("transfer-encoding"), headers.get("content-length")]);
          return { text: "Hello, world!" };
        },
        { requestBody },
      );
      const client = new Client({ transport });

      const statuses = [
        (await client.post(url, { content: asynchronous() })).status,
        (await client.post(url, { content: synchronous() })).status,
      ];

      expect(statuses).toEqual([200, 200]);
      const isStreamed = requestBody === "stream";
      expect(bodies).toEqual(Array(2).fill(isStreamed ? [bytesOf("Hello, "), bytesOf("world!")] : [greeting]));
      expect(framings).toEqual(Array(2).fill(isStreamed ? ["chunked", null] : [null, "13"]));
    },
  );

test(
  "the synchronous client refuses an asynchronous generator by name",
  covers("client/test_client.py::test_cannot_stream_async_request"),
  async () => {
    const transport = mock(handler);
    const client = new SyncClient({ transport });

    const error = await thrownBy(() => client.post(url, { content: asynchronous() }));

    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toBe("The request's body is asynchronous; a SyncClient cannot send it.");
    expect(transport.calls).toEqual([]);
    expect(client.post(url, { content: synchronous() }).text()).toBe("Hello, world!");
    expect(transport.calls.map((request) => request.text())).toEqual(["Hello, world!"]);
  },
);

test("a mock may answer by a promise", covers(asyncId("test_async_mock_transport")), async () => {
  const transport = mock(async () => {
    await Promise.resolve();
    return { text: "Hello, world!" };
  });

  const response = await new Client({ transport }).get("https://www.example.com");

  expect([response.status, response.text()]).toEqual([200, "Hello, world!"]);
});

test(
  "what breaks off the reading of a body is thrown as it is, and the body is closed",
  covers(asyncId("test_cancellation_during_stream")),
  async () => {
    const broken = new RangeError("interrupted from the keyboard");
    let closed = 0;
    const body = {
      async *[Symbol.asyncIterator]() {
        yield bytesOf("Hello");
        throw broken;
      },
      close: async () => void (closed += 1),
    };
    const transport: Transport = {
      contract: 1,
      name: "breaking",
      capabilities: new Set(["streams-response-body", "limits-read"]),
      handleRequest: async () => ({ status: 200, headers: ["Content-Length", "12"], body, extensions: {} }),
      close: async () => {},
      [Symbol.asyncDispose]: async () => {},
    };

    const error = await thrownBy(() => new Client({ transport }).get("https://www.example.com"));

    expect(error).toBe(broken);
    expect(closed).toBe(1);
  },
);

test(
  "an abort while a body is read throws its own reason, and the body is closed",
  covers(asyncId("test_cancellation_during_stream")),
  async () => {
    const controller = new AbortController();
    const reason = new Error("changed my mind");
    let isClosed = false;
    const stream = async function* (): AsyncGenerator<Uint8Array> {
      try {
        yield bytesOf("Hello");
        controller.abort(reason);
        yield bytesOf(", world!");
      } finally {
        isClosed = true;
      }
    };
    const client = new Client({ transport: mock(() => ({ stream: stream() })) });

    const error = await thrownBy(() => client.get("https://www.example.com", { signal: controller.signal }));

    expect(error).toBe(reason);
    expect(isClosed).toBe(true);
  },
);
