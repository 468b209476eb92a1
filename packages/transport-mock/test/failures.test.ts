import { type FailureKind, TransportFailure, type TransportResponse } from "@trunkline/transport";
import { expect, test } from "vitest";
import { mock } from "../src/index.ts";
import { bytes, requestTo, textOf } from "./request-to.ts";

const kinds = Object.keys({
  connect: 0,
  "connect-timeout": 0,
  "pool-timeout": 0,
  read: 0,
  "read-timeout": 0,
  write: 0,
  "write-timeout": 0,
  close: 0,
  "local-protocol": 0,
  "remote-protocol": 0,
  proxy: 0,
  "unsupported-protocol": 0,
  "total-timeout": 0,
  aborted: 0,
} satisfies Record<FailureKind, 0>) as FailureKind[];

const request = requestTo("http://any.test/");

async function failureOf(outcome: Promise<unknown>): Promise<unknown> {
  return outcome.then(
    () => "no failure",
    (failure: unknown) => failure,
  );
}

test.each(kinds)("a reply may be a failure by its name: %s", async (failure) => {
  const server = mock().get("/", { failure });
  const expected = {
    kind: failure,
    peer: "any.test:80",
    message: `any.test:80: "${failure}", as the mock's reply says`,
  };

  expect(await failureOf(server.handleRequest(request))).toMatchObject(expected);
  expect(() => server.handleRequestSync(request)).toThrow(expect.objectContaining(expected));
});

test.each(kinds)("so may the end of a body, after what came of it: %s", async (failure) => {
  const { status, headers, body } = await mock(() => ({ text: "the first half", failure })).handleRequest(request);
  const chunks = body[Symbol.asyncIterator]();

  expect([status, headers]).toEqual([200, ["content-type", "text/plain; charset=utf-8"]]);
  expect(await chunks.next()).toEqual({ done: false, value: bytes("the first half") });
  expect(await failureOf(chunks.next())).toMatchObject({ kind: failure });
});

test("a body breaks off for a synchronous reader, and a streamed one where its source ends", async () => {
  async function* later(): AsyncGenerator<Uint8Array> {
    yield bytes("one");
    yield bytes("two");
  }
  const server = mock()
    .get("/later", { stream: later(), failure: "read" })
    .get("/", { stream: [bytes("x")], failure: "read" });
  const read: string[] = [];

  const { body } = await server.handleRequest(requestTo("http://any.test/later"));
  const failure = failureOf(
    (async () => {
      for await (const chunk of body) read.push(new TextDecoder().decode(chunk));
    })(),
  );

  expect(await failure).toMatchObject({ kind: "read" });
  expect(read).toEqual(["one", "two"]);
  expect(() => [...server.handleRequestSync(request).body]).toThrow(TransportFailure);
});

test("a status or a header alone has its head arrive", async () => {
  const replies = [{ status: 200, failure: "read" } as const, { headers: { "X-A": "1" }, failure: "read" } as const];

  const heads: TransportResponse[] = [];
  for (const reply of replies) heads.push(await mock(() => reply).handleRequest(request));

  expect(heads.map(({ status, headers }) => [status, headers])).toEqual([
    [200, []],
    [200, ["X-A", "1"]],
  ]);
  for (const { body } of heads) expect(await failureOf(textOf(body))).toMatchObject({ kind: "read" });
});

test("a source that was begun is told when the reader leaves before it breaks off", async () => {
  let isReleased = false;
  function* stream(): Generator<Uint8Array> {
    try {
      for (;;) yield bytes("more");
    } finally {
      isReleased = true;
    }
  }
  const { body } = await mock(() => ({ stream: stream(), failure: "read" })).handleRequest(request);
  await body[Symbol.asyncIterator]().next();

  await body.close();

  expect(isReleased).toBe(true);
});

test("a failure with more to say passes as it is", async () => {
  const failure = new TransportFailure("read", "reset by peer", { connection: "reused", nativeCode: "ECONNRESET" });

  expect(await failureOf(mock(() => ({ failure })).handleRequest(request))).toBe(failure);
});
