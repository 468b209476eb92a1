import { createServer, type ServerHttp2Stream } from "node:http2";
import { answerOf, failureOf, gate, PeerServer, textOf } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { native } from "../src/index.ts";

type Answer = (stream: ServerHttp2Stream, path: string) => void;

async function sharingPeer(answer: Answer, settings: { maxConcurrentStreams?: number } = {}): Promise<PeerServer> {
  const server = createServer({ settings });
  server.on("stream", (stream, headers) => {
    stream.on("error", () => {});
    answer(stream, String(headers[":path"]));
  });
  return PeerServer.listen(server);
}

const alone = { http1: false, http2: true, limits: { maxConnections: 1 } } as const;

function answered(stream: ServerHttp2Stream, text: string): void {
  stream.respond();
  stream.end(text);
}

test("an abort frees the place of its stream for whoever waits", async () => {
  const begun = gate();
  await using peer = await sharingPeer(
    (stream, path) => (path === "/hangs" ? begun.open() : answered(stream, `stream ${stream.id}`)),
    { maxConcurrentStreams: 1 },
  );
  await using transport = native(alone);
  const controller = new AbortController();
  const hanging = failureOf(transport.handleRequest(peer.request({ target: "/hangs", signal: controller.signal })));
  await begun.opened;
  const waiting = answerOf(transport, peer.request());
  const before = Object.values(transport.stats!());

  controller.abort();

  expect([(await hanging).kind, await waiting]).toEqual(["aborted", [200, "stream 3"]]);
  expect(before).toEqual([{ active: 1, idle: 0, waiting: 1, max: 1 }]);
  expect(Object.values(transport.stats!())).toEqual([{ active: 0, idle: 1, waiting: 0, max: 1 }]);
  expect(peer.accepted).toBe(1);
});

test("who waits for a place on the connection waits under the pool limit", async () => {
  const begun = gate();
  await using peer = await sharingPeer(() => begun.open(), { maxConcurrentStreams: 1 });
  await using transport = native(alone);
  const controller = new AbortController();
  const hanging = failureOf(transport.handleRequest(peer.request({ signal: controller.signal })));
  await begun.opened;

  const failure = await failureOf(transport.handleRequest(peer.request({ extensions: { timeout: { pool: 20 } } })));
  controller.abort();

  expect([failure.kind, failure.sent, (await hanging).kind]).toEqual(["pool-timeout", "nothing", "aborted"]);
});

test("where a connection takes no more streams another is opened, as far as the limit allows", async () => {
  const release = gate();
  let arrived = 0;
  await using peer = await sharingPeer(
    (stream) => {
      arrived += 1;
      if (arrived === 4) release.open();
      void release.opened.then(() => answered(stream, "ok"));
    },
    { maxConcurrentStreams: 2 },
  );
  await using transport = native({ ...alone, limits: { maxConnections: 2 } });

  const answers = await Promise.all([0, 1, 2, 3, 4, 5].map(() => answerOf(transport, peer.request())));

  expect(answers).toEqual(Array.from({ length: 6 }, () => [200, "ok"]));
  expect(peer.accepted).toBe(2);
});

test("an answer that nobody reads holds its own stream back, and nothing beside it", async () => {
  const size = 8 * 1024 * 1024;
  let taken = 0;
  await using peer = await sharingPeer((stream, path) => {
    if (path !== "/large") return answered(stream, "small");
    stream.respond();
    const next = (): void => {
      for (; taken < size; taken += 65_536) if (!stream.write(Buffer.alloc(65_536))) break;
      if (taken >= size) return void stream.end();
      taken += 65_536;
      stream.once("drain", next);
    };
    next();
  });
  await using transport = native(alone);

  const large = await transport.handleRequest(peer.request({ target: "/large" }));
  for (let count = 0; count < 50; count++) expect(await answerOf(transport, peer.request())).toEqual([200, "small"]);
  const ahead = taken;

  expect(ahead).toBeLessThan(1024 * 1024);
  expect((await textOf(large)).length).toBe(taken);
  expect(taken).toBeGreaterThanOrEqual(size);
});

test("an upload is asked for no more than the server takes, and goes on when it does", async () => {
  const stopped = gate<ServerHttp2Stream>();
  await using peer = await sharingPeer((stream, path) => {
    if (path !== "/slow") return answered(stream, "small");
    stopped.open(stream);
  });
  await using transport = native(alone);
  let pulled = 0;
  const body = (async function* () {
    for (; pulled < 100; pulled++) yield new Uint8Array(65_536);
  })();

  const uploading = transport.handleRequest(peer.request({ method: "POST", target: "/slow", body }));
  const stream = await stopped.opened;
  for (let count = 0; count < 50; count++) expect(await answerOf(transport, peer.request())).toEqual([200, "small"]);
  const ahead = pulled;
  let received = 0;
  stream.on("data", (chunk: Buffer) => (received += chunk.length)).on("end", () => answered(stream, String(received)));

  expect(ahead).toBeLessThan(10);
  expect(await textOf(await uploading)).toBe(String(100 * 65_536));
});

test("what HTTP/2 has no place for is refused, and nothing is sent", async () => {
  await using peer = await sharingPeer((stream) => answered(stream, "ok"));
  await using transport = native(alone);
  const request = peer.request({ method: "CONNECT", extensions: { target: "a.test:443" } });

  const failure = await failureOf(transport.handleRequest(request));

  expect([failure.kind, failure.sent, failure.message]).toEqual([
    "local-protocol",
    "nothing",
    `the request to ${peer.name} was not sent: CONNECT is spoken over HTTP/1.1 only; leave http2 out for it`,
  ]);
  expect(await answerOf(transport, peer.request())).toEqual([200, "ok"]);
});
