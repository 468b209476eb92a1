import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createSecureServer } from "node:http2";
import type { TimeoutLimits, TransportRequest } from "@trunkline/transport";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { answerOf, failureOf, gate, PeerServer, rawPeer } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { undici } from "../src/index.ts";

const headers = ["Expect", "100-continue", "X-A", "1"];

async function* pieces(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("some ");
  yield Buffer.from("thing");
}

const bodies: readonly (readonly [string, () => Pick<TransportRequest, "headers" | "body">])[] = [
  ["bytes", () => ({ headers, body: Buffer.from("some thing") })],
  ["a stream", () => ({ headers, body: pieces() })],
  ["a stream of known length", () => ({ headers: [...headers, "Content-Length", "10"], body: pieces() })],
];

test.each(bodies)("%s wait until the server asks for them, and the connection is kept", async (_what, request) => {
  const log: string[] = [];
  const server = createServer();
  server.on("checkContinue", (incoming: IncomingMessage, response: ServerResponse) => {
    let text = "";
    incoming.setEncoding("utf8").on("data", (piece: string) => (text += piece));
    incoming.on("end", () => response.end(`${text} ${String(incoming.headers["x-a"])}`));
    // Whatever the client would send at once has arrived by then.
    setTimeout(() => {
      log.push(`${incoming.headers.expect}: ${text}`);
      response.writeContinue();
    }, 30);
  });
  await using peer = await PeerServer.listen(server);
  await using transport = undici();

  const answers = [];
  for (let times = 0; times < 2; times++)
    answers.push(await answerOf(transport, peer.request({ method: "POST", ...request() })));

  expect(answers).toEqual([
    [200, "some thing 1"],
    [200, "some thing 1"],
  ]);
  expect([log, peer.accepted]).toEqual([["100-continue: ", "100-continue: "], 1]);
});

test.each(bodies)(
  "%s are never sent to a server that answers at once, and the connection is given up",
  async (_, request) => {
    let heard = "";
    await using peer = await rawPeer((socket) => {
      let isAnswered = false;
      socket.on("data", (bytes) => {
        heard += bytes.toString("latin1");
        if (!heard.endsWith("\r\n\r\n") || isAnswered) return;
        isAnswered = true;
        socket.write("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno");
      });
    });
    await using transport = undici({ limits: { maxConnections: 1 } });
    const ask = (): Promise<unknown> => answerOf(transport, peer.request({ method: "POST", ...request() }));

    expect(await Promise.all([ask(), ask()])).toEqual([
      [413, "no"],
      [413, "no"],
    ]);
    expect(heard).not.toContain("some");
    expect(peer.accepted).toBe(2);
  },
);

test("a server that does not know the field gets the body after a second", async () => {
  let heard = "";
  await using peer = await rawPeer((socket) =>
    socket.on("data", (bytes) => {
      heard += bytes.toString("latin1");
      if (heard.endsWith("thing")) socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    }),
  );
  await using transport = undici();
  const started = performance.now();

  const answer = await answerOf(transport, peer.request({ method: "POST", headers, body: Buffer.from("some thing") }));

  expect(answer).toEqual([200, "ok"]);
  expect(performance.now() - started).toBeGreaterThan(990);
});

test.each(bodies)("the time that %s wait counts for no limit but the one in all", async (_what, request) => {
  await using peer = await rawPeer((socket) => {
    let heard = "";
    socket.on("data", (bytes) => {
      heard += bytes.toString("latin1");
      if (/thing(\r\n0\r\n\r\n)?$/.test(heard)) socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    });
  });
  await using transport = undici();
  const ask = (timeout: TimeoutLimits): TransportRequest =>
    peer.request({ method: "POST", ...request(), extensions: { timeout } });

  const [answer, failure] = await Promise.all([
    answerOf(transport, ask({ write: 300, read: 300 })),
    failureOf(transport.handleRequest(ask({ total: 300 }))),
  ]);

  expect([answer, failure.kind]).toEqual([[200, "ok"], "total-timeout"]);
});

test("once the body is asked for, the limits of writing and reading run", async () => {
  const large = (): Uint8Array => new Uint8Array(30_000_000);
  await using deaf = await rawPeer((socket) =>
    socket.once("data", () => {
      socket.pause();
      socket.write("HTTP/1.1 100 Continue\r\n\r\n");
    }),
  );
  await using silent = await rawPeer((socket) =>
    socket.once("data", () => void socket.on("data", () => {}).write("HTTP/1.1 100 Continue\r\n\r\n")),
  );
  await using transport = undici();
  const timeout = { write: 200, read: 200 };

  const kinds = [];
  for (const [peer, body] of [
    [deaf, large()],
    [silent, Buffer.from("some")],
  ] as const) {
    const details = { method: "POST", headers, body, extensions: { timeout } };
    kinds.push((await failureOf(transport.handleRequest(peer.request(details)))).kind);
  }

  expect(kinds).toEqual(["write-timeout", "read-timeout"]);
});

test("an abort while the body waits ends the connection and sends nothing", async () => {
  let heard = "";
  const asked = gate();
  const gone = gate();
  await using peer = await rawPeer((socket) => {
    socket
      .on("close", () => gone.open())
      .on("data", (bytes) => {
        heard += bytes.toString("latin1");
        asked.open();
      });
  });
  await using transport = undici();
  const leaving = new AbortController();

  const outcome = failureOf(
    transport.handleRequest(peer.request({ method: "POST", headers, body: pieces(), signal: leaving.signal })),
  );
  await asked.opened;
  leaving.abort();

  expect((await outcome).kind).toBe("aborted");
  await gone.opened;
  expect(heard).toMatch(/^POST [^]*\r\nExpect: 100-continue\r\n[^]*\r\n\r\n$/);
});

test("the field is left out where no body follows, and on HTTP/2; other expectations are refused", async () => {
  const authority = certificateAuthority();
  const { certificate: cert, key } = authority.issue(["127.0.0.1"]);
  const answer = (incoming: { headers: IncomingMessage["headers"] }, response: { end(text: string): void }): void =>
    response.end(String(incoming.headers.expect));
  await using plain = await PeerServer.listen(createServer(answer).on("checkContinue", answer));
  await using secure = await PeerServer.listen(createSecureServer({ cert, key }, answer), "https");
  await using transport = undici({ http2: true, verify: authority.certificate });
  const body = Buffer.from("some");

  expect([
    await answerOf(transport, plain.request({ headers })),
    await answerOf(transport, plain.request({ headers, method: "POST", body: Buffer.alloc(0) })),
    await answerOf(transport, secure.request({ headers, method: "POST", body })),
  ]).toEqual([
    [200, "undefined"],
    [200, "undefined"],
    [200, "undefined"],
  ]);
  for (const peer of [plain, secure]) {
    const failure = await failureOf(
      transport.handleRequest(peer.request({ headers: ["Expect", "202-accepted"], method: "POST", body })),
    );
    expect([failure.kind, failure.sent]).toEqual(["local-protocol", "nothing"]);
  }
});
