import { TransportFailure } from "@trunkline/transport";
import { expect, test } from "vitest";
import { mock } from "../src/index.ts";
import { bytes, requestTo, textOf, textOfSync } from "./request-to.ts";

test("a function answers in place of a network", { tags: ["F016"] }, async () => {
  const transport = mock(({ method, url }) => ({ status: 201, text: `${method} ${url.pathname}` }));

  const { status, headers, body, extensions } = await transport.handleRequest(requestTo("http://any.test/users?a=1"));

  expect({ status, headers, body: await textOf(body), extensions }).toEqual({
    status: 201,
    headers: ["content-type", "text/plain; charset=utf-8", "content-length", "10"],
    body: "GET /users",
    extensions: { httpVersion: "1.1" },
  });
});

test("one object serves a synchronous client too", () => {
  const transport = mock(() => ({ json: { ok: true } }));

  const { status, headers, body } = transport.handleRequestSync(requestTo("http://any.test/"));

  expect([status, headers, textOfSync(body)]).toEqual([
    200,
    ["content-type", "application/json", "content-length", "11"],
    '{"ok":true}',
  ]);
});

test("the handler has the request at hand: URL, headers and the body already read", async () => {
  const seen: unknown[] = [];
  const transport = mock((request) => {
    seen.push(request.url.searchParams.get("page"), request.headers.get("x-team"), request.json(), request.text());
    seen.push(request.bytes().length, request.params, request.record.headers);
    return {};
  });
  async function* body(): AsyncGenerator<Uint8Array> {
    yield bytes('{"name":');
    yield bytes('"Ada"}');
  }

  await transport.handleRequest({
    ...requestTo("http://any.test/?page=2"),
    method: "POST",
    headers: ["X-Team", "blue"],
    body: body(),
  });

  expect(seen).toEqual(["2", "blue", { name: "Ada" }, '{"name":"Ada"}', 14, {}, ["X-Team", "blue"]]);
});

test("headers may be pairs, a record with lists, or the platform's Headers", async () => {
  const replies = [
    { headers: [["X-A", "1"] as const, ["x-a", "2"] as const] },
    { headers: { "X-A": ["1", "2"], "X-B": "3" } },
    { headers: new Headers({ "X-A": "1" }) },
  ];

  const seen = [];
  for (const reply of replies)
    seen.push((await mock(() => reply).handleRequest(requestTo("http://any.test/"))).headers);

  expect(seen).toEqual([
    ["X-A", "1", "x-a", "2"],
    ["X-A", "1", "X-A", "2", "X-B", "3"],
    ["x-a", "1"],
  ]);
});

test("a content type of the handler's own is kept", async () => {
  const transport = mock(() => ({ text: "a,b", headers: { "Content-Type": "text/csv" } }));

  const { headers } = await transport.handleRequest(requestTo("http://any.test/"));

  expect(headers).toEqual(["Content-Type", "text/csv", "content-length", "3"]);
});

test("a stream arrives chunk by chunk, and is told when its reader leaves", async () => {
  let isReleased = false;
  function* stream(): Generator<Uint8Array> {
    try {
      for (let count = 1; ; count += 1) yield bytes(`${count};`);
    } finally {
      isReleased = true;
    }
  }
  const { body } = await mock(() => ({ stream: stream() })).handleRequest(requestTo("http://any.test/"));
  const chunks = body[Symbol.asyncIterator]();

  const first = [(await chunks.next()).value, (await chunks.next()).value];
  await body.close();

  expect(first).toEqual([bytes("1;"), bytes("2;")]);
  expect(isReleased).toBe(true);
});

test("a response record passes as it is", async () => {
  const inner = mock(() => ({ status: 299, text: "inner", reasonPhrase: "Odd" }));
  const outer = mock(({ record }) => inner.handleRequest({ ...record, body: null }));

  const { status, body, extensions } = await outer.handleRequest(requestTo("http://any.test/"));

  expect([status, await textOf(body), extensions.reasonPhrase]).toEqual([299, "inner", "Odd"]);
});

test("a TransportFailure thrown by the handler reaches the client untouched", async () => {
  const failure = new TransportFailure("connect-timeout", "no connection to any.test:80 after 5000 ms");
  const transport = mock(() => {
    throw failure;
  });

  await expect(transport.handleRequest(requestTo("http://any.test/"))).rejects.toBe(failure);
});

test("any other error becomes a failure that says what it was and carries it", async () => {
  const thrown = new Error("expected 3 to be 4");
  const transport = mock(() => Promise.reject(thrown));

  const failure: unknown = await transport
    .handleRequest(requestTo("http://any.test/"))
    .catch((error: unknown) => error);

  expect(failure).toMatchObject({
    kind: "read",
    message: "any.test:80: the mock's handler threw: expected 3 to be 4",
    cause: thrown,
    peer: "any.test:80",
  });
});

test.each([
  [undefined, 'the mock\'s handler answered undefined; return a reply such as { status: 200, text: "hello" }.'],
  ["hello", 'the mock\'s handler answered hello; return a reply such as { status: 200, text: "hello" }.'],
  [{ status: 42 }, "the mock's reply cannot be sent: the status is 42"],
  [{ status: 200.5 }, "the mock's reply cannot be sent: the status is 200.5"],
  [{ headers: { "X A": "1" } }, 'the mock\'s reply cannot be sent: "X A" is no header name'],
  [{ text: "a", json: 1 }, "the mock's reply has text and json; one body is enough."],
])("a reply no server could send is refused by what is wrong with it: %j", async (reply, complaint) => {
  const transport = mock(() => reply as object);

  const failure: unknown = await transport
    .handleRequest(requestTo("http://any.test/"))
    .catch((error: unknown) => error);

  expect(failure).toMatchObject({ kind: "remote-protocol", message: `any.test:80: ${complaint}` });
});

test("a header value with a line break is refused without being shown", async () => {
  const transport = mock(() => ({ headers: { "Set-Cookie": "secret\r\nX-Split: 1" } }));

  const failure: unknown = await transport
    .handleRequest(requestTo("http://any.test/"))
    .catch((error: unknown) => error);

  expect(String(failure)).toContain("the value of the header Set-Cookie");
  expect(String(failure)).not.toContain("secret");
});

test("a handler that is asynchronous is refused by a synchronous client, in words", () => {
  const transport = mock(async () => ({ text: "later" }), { name: "fake API" });

  expect(() => transport.handleRequestSync(requestTo("http://any.test/"))).toThrow(
    "any.test:80: the handler returned a promise, and a synchronous client cannot wait for one.",
  );
});

test("a handler that asked for the unread body is told where to find it", async () => {
  async function* body(): AsyncGenerator<Uint8Array> {
    yield bytes("unread");
  }
  const transport = mock((request) => ({ text: request.text() }), { requestBody: "stream" });

  const answer = transport.handleRequest({ ...requestTo("http://any.test/"), method: "POST", body: body() });

  await expect(answer).rejects.toThrow("Read it from record.body.");
});

test("what arrived is recorded, the newest requests only", async () => {
  const transport = mock(() => ({}), { keep: 2 });
  for (const name of ["one", "two", "three"]) {
    await transport.handleRequest({ ...requestTo(`http://any.test/${name}`), method: "PUT", body: bytes(name) });
  }

  const before = transport.calls.map((request) => [request.method, request.url.pathname, request.text()]);
  transport.clear();

  expect(before).toEqual([
    ["PUT", "/two", "two"],
    ["PUT", "/three", "three"],
  ]);
  expect(transport.calls).toEqual([]);
});
