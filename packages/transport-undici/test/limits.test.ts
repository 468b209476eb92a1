import { once } from "node:events";
import { answerOf, failureOf, gate, httpPeer, rawPeer, textOf } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { undici } from "../src/index.ts";

test("the read limit counts silence before the head, per request", { tags: ["F025", "F087"] }, async () => {
  await using peer = await httpPeer((request, response) => {
    if (request.url === "/fast") response.end("ok");
  });
  await using transport = undici();
  const started = performance.now();

  const failure = await failureOf(
    transport.handleRequest(
      peer.request({ extensions: { timeout: { read: 60, connect: 5000, pool: 5000, write: 5000 } } }),
    ),
  );

  expect([failure.kind, failure.sent, failure.message]).toEqual([
    "read-timeout",
    "maybe",
    `no answer from ${peer.name} within 60 ms`,
  ]);
  expect(performance.now() - started).toBeGreaterThanOrEqual(59);
  expect(await answerOf(transport, peer.request({ target: "/fast", extensions: { timeout: { read: 5000 } } }))).toEqual(
    [200, "ok"],
  );
});

test("the read limit counts silence within the body while somebody reads", async () => {
  await using peer = await httpPeer((_request, response) => response.write("first"));
  await using transport = undici();
  const { body } = await transport.handleRequest(peer.request({ extensions: { timeout: { read: 40 } } }));
  const chunks = body[Symbol.asyncIterator]();

  const first = await chunks.next();
  const failure = await failureOf(chunks.next());

  expect(new TextDecoder().decode(first.value as Uint8Array)).toBe("first");
  expect([failure.kind, failure.message]).toEqual([
    "read-timeout",
    `no more of the body from ${peer.name} within 40 ms`,
  ]);
});

test("readAll is limited between chunks, not altogether", async () => {
  await using peer = await httpPeer((_request, response) => {
    let sent = 0;
    const timer = setInterval(() => {
      response.write("x");
      if (++sent < 6) return;
      clearInterval(timer);
      response.end();
    }, 20);
  });
  await using transport = undici();

  const { body } = await transport.handleRequest(peer.request({ extensions: { timeout: { read: 100 } } }));

  expect(Buffer.from(await body.readAll!()).toString()).toBe("xxxxxx");
});

test("a reader who takes his time does not use up the read limit, and holds the server back", async () => {
  const size = 8 * 1024 * 1024;
  await using peer = await httpPeer((_request, response) => response.end(Buffer.alloc(size)));
  await using transport = undici();
  const { body } = await transport.handleRequest(peer.request({ extensions: { timeout: { read: 50 } } }));
  const chunks = body[Symbol.asyncIterator]();
  let received = (await chunks.next()).value!.length;

  await new Promise((resolve) => setTimeout(resolve, 120));
  const [socket] = peer.sockets;
  const withheld = socket!.writableLength;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) received += next.value.length;

  expect(withheld).toBeGreaterThan(0);
  expect(received).toBe(size);
});

test("the total limit runs from the call to the last byte, through every phase", async () => {
  await using peer = await httpPeer((_request, response) => {
    response.write("x");
    const timer = setInterval(() => response.write("x"), 10);
    response.on("close", () => clearInterval(timer));
  });
  await using transport = undici();
  const response = await transport.handleRequest(peer.request({ extensions: { timeout: { total: 80, read: 5000 } } }));

  const failure = await failureOf(textOf(response));

  expect([failure.kind, failure.sent, failure.message]).toEqual([
    "total-timeout",
    "maybe",
    `the exchange with ${peer.name} was not complete within 80 ms`,
  ]);
});

test("the write limit sees through a large body of bytes", { tags: ["F025"] }, async () => {
  await using peer = await rawPeer((socket) => socket.pause());
  await using transport = undici();
  const body = new Uint8Array(64 * 1024 * 1024);

  const failure = await failureOf(
    transport.handleRequest(
      peer.request({ method: "POST", body, extensions: { timeout: { write: 80, read: 60_000 } } }),
    ),
  );

  expect([failure.kind, failure.sent]).toEqual(["write-timeout", "maybe"]);
});

test("a body in pieces is announced by its length, and arrives whole", async () => {
  const seen = gate<[length: string | undefined, received: number]>();
  await using peer = await httpPeer((request, response) => {
    let received = 0;
    request.on("data", (chunk: Buffer) => (received += chunk.length));
    request.on("end", () => {
      seen.open([request.headers["content-length"], received]);
      response.end();
    });
  });
  await using transport = undici();
  const body = new Uint8Array(300_000);

  await answerOf(transport, peer.request({ method: "POST", body, extensions: { timeout: { write: 5000 } } }));

  expect(await seen.opened).toEqual(["300000", 300_000]);
});

test("a slow request body of the caller's own uses up neither write nor read limit", async () => {
  await using peer = await httpPeer((request, response) => request.resume().on("end", () => response.end("ok")));
  await using transport = undici();
  const body = (async function* () {
    yield Buffer.from("a");
    await new Promise((resolve) => setTimeout(resolve, 120));
    yield Buffer.from("b");
  })();

  const answer = await answerOf(
    transport,
    peer.request({ method: "POST", body, extensions: { timeout: { write: 50, read: 50 } } }),
  );

  expect(answer).toEqual([200, "ok"]);
});

test("the connect limit covers a TLS handshake that nobody answers", { tags: ["F025"] }, async () => {
  await using peer = await rawPeer(() => {});
  await using transport = undici();
  const origin = { ...peer.origin, scheme: "https" };
  const connected = once(peer.server, "connection");

  const failure = await failureOf(
    transport.handleRequest({
      ...peer.request({ extensions: { timeout: { connect: 50 } } }),
      url: { href: "", origin, target: "/" },
    }),
  );

  expect([failure.kind, failure.sent, failure.message]).toEqual([
    "connect-timeout",
    "nothing",
    `no connection to ${peer.name} within 50 ms`,
  ]);
  const [socket] = await connected;
  if (!socket.closed) await once(socket.resume(), "close");
});
