import { bufferedBody, shared, type SyncTransport, type Transport, type TransportRequest } from "@trunkline/transport";
import { expect, test } from "vitest";
import { mock } from "../src/index.ts";
import { bytes, requestTo, textOf, textOfSync } from "./request-to.ts";

/** Another transport, which says what came to it and whether it was closed. */
function elsewhere(): { transport: Transport; arrived: TransportRequest[]; closed: () => number } {
  const arrived: TransportRequest[] = [];
  let closed = 0;
  const transport: Transport = {
    contract: 1,
    name: "elsewhere",
    capabilities: new Set(["decodes-content"] as const),
    async handleRequest(request) {
      arrived.push(request);
      const headers = ["Content-Encoding", "gzip", "X-From", "elsewhere", "content-length", "20"];
      return { status: 200, headers, body: bufferedBody(bytes("real")), extensions: { httpVersion: "2" } };
    },
    async close() {
      closed += 1;
    },
    async [Symbol.asyncDispose]() {
      closed += 1;
    },
  };
  return { transport, arrived, closed: () => closed };
}

function blockingElsewhere(): { transport: SyncTransport; closed: () => number } {
  let closed = 0;
  const transport: SyncTransport = {
    contract: 1,
    name: "blocking",
    capabilities: new Set(),
    handleRequestSync: () => {
      const headers = ["Content-Encoding", "identity"];
      return { status: 200, headers, body: bufferedBody(bytes("inner")), extensions: {} };
    },
    closeSync: () => void (closed += 1),
    [Symbol.dispose]: () => void (closed += 1),
  };
  return { transport, closed: () => closed };
}

test("what has no route goes to another transport, and so does what a route or a handler passes on", async () => {
  const { transport, arrived } = elsewhere();
  const server = mock()
    .get("/mocked", { text: "mock" })
    .get("/real/*", transport)
    .post("/maybe", ({ url }) => (url.search === "" ? { text: "mock" } : transport))
    .otherwise(transport);

  const asked = [
    ["GET", "/mocked"],
    ["GET", "/real/1"],
    ["POST", "/maybe"],
    ["POST", "/maybe?1"],
    ["PUT", "/other"],
  ] as const;
  const answers = [];
  for (const [method, path] of asked) {
    const { body } = await server.handleRequest(requestTo(`http://any.test${path}`, { method, body: bytes("b") }));
    answers.push(await textOf(body));
  }

  expect(answers).toEqual(["mock", "real", "mock", "real", "real"]);
  expect(arrived.map(({ method, url, body }) => [method, url.target, body])).toEqual([
    ["GET", "/real/1", bytes("b")],
    ["POST", "/maybe?1", bytes("b")],
    ["PUT", "/other", bytes("b")],
  ]);
  expect(server.calls.length).toBe(5);
});

test("what the other transport decoded is not decoded once more", async () => {
  const { status, headers, extensions } = await mock()
    .otherwise(elsewhere().transport)
    .handleRequest(requestTo("http://any.test/"));

  expect([status, headers, extensions]).toEqual([200, ["X-From", "elsewhere"], { httpVersion: "2" }]);
});

test("a streamed body passes as it is where the mock does not read it", async () => {
  const { transport, arrived } = elsewhere();
  async function* body(): AsyncGenerator<Uint8Array> {
    yield bytes("a");
    yield bytes("b");
  }

  const request = { ...requestTo("http://any.test/"), method: "POST", body: body() };
  await mock(() => transport, { requestBody: "stream" }).handleRequest(request);

  expect(await textOf(arrived[0]!.body as AsyncIterable<Uint8Array>)).toBe("ab");
});

test("closing the mock closes once what its routes pass on to, and spares what is shared", async () => {
  const [own, twice, lent] = [elsewhere(), elsewhere(), elsewhere()];
  const server = mock().get("/a", own.transport).otherwise(shared(lent.transport));
  server.get("/b").once(twice.transport).reply(twice.transport);

  await server.close();
  await server.close();

  expect([own.closed(), twice.closed(), lent.closed()]).toEqual([1, 1, 0]);
});

test("a synchronous client passes on to a synchronous transport, and closes it", () => {
  const { transport, closed } = blockingElsewhere();
  const server = mock().otherwise(transport);

  const { headers, body } = server.handleRequestSync(requestTo("http://any.test/"));
  expect([headers, textOfSync(body)]).toEqual([["Content-Encoding", "identity"], "inner"]);
  server.closeSync();
  server.closeSync();
  expect(closed()).toBe(1);
});

test("the wrong kind of transport is refused by name", async () => {
  const { transport } = elsewhere();
  const { transport: blocking } = blockingElsewhere();

  expect(() => mock(() => transport).handleRequestSync(requestTo("http://any.test/"))).toThrow(
    'any.test:80: passed on to the transport "elsewhere", which is asynchronous only.',
  );
  await expect(mock(() => blocking).handleRequest(requestTo("http://any.test/"))).rejects.toThrow(
    'any.test:80: passed on to the transport "blocking", which is synchronous only.',
  );
});
