import { once } from "node:events";
import { createSecureServer } from "node:http2";
import { createServer as createHttpsServer } from "node:https";
import { connect } from "node:net";
import type { Timings, Transport, TransportRequest } from "@trunkline/transport";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { failureOf, gate, httpPeer, PeerServer, rawPeer, textOf } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { undici } from "../src/index.ts";

const authority = certificateAuthority();
const { certificate: cert, key } = authority.issue(["127.0.0.1", "localhost"]);

async function timingsOf(transport: Transport, request: TransportRequest): Promise<Timings> {
  const response = await transport.handleRequest(request);
  await textOf(response);
  return response.extensions.timings!;
}

/** The phases by the time of their end. */
function inOrder(timings: Timings): string[] {
  const ended = Object.entries(timings);
  expect(ended.every(([, at]) => at >= 0)).toBe(true);
  return ended.toSorted(([, one], [, other]) => one - other).map(([phase]) => phase);
}

test("a first request tells when the name was found, TCP and TLS stood, and each half of the exchange", async () => {
  await using peer = await PeerServer.listen(
    createHttpsServer({ cert, key }, (_request, response) => response.end("ok")),
    "https",
  );
  const origin = { ...peer.origin, host: "localhost" };
  const request = peer.request();
  await using transport = undici({ verify: authority.certificate });

  const first = await timingsOf(transport, { ...request, url: { ...request.url, origin } });
  const second = await timingsOf(transport, { ...request, url: { ...request.url, origin } });

  expect(inOrder(first)).toEqual(["pool", "dns", "connect", "tls", "sent", "firstByte", "done"]);
  expect(inOrder(second)).toEqual(["pool", "sent", "firstByte", "done"]);
});

test("an address without TLS has neither of the two, and streams of one HTTP/2 session share what opened it", async () => {
  await using plain = await httpPeer((_request, response) => response.end("ok"));
  await using peer = await PeerServer.listen(
    createSecureServer({ cert, key }, (_request, response) => response.end("ok")),
    "https",
  );
  await using transport = undici({ http2: true, verify: authority.certificate });

  const overHttp1 = await timingsOf(transport, plain.request());
  const overHttp2 = await Promise.all([0, 1].map(() => timingsOf(transport, peer.request())));

  expect(inOrder(overHttp1)).toEqual(["pool", "connect", "sent", "firstByte", "done"]);
  expect(overHttp2.map(inOrder)).toEqual([
    ["pool", "connect", "tls", "sent", "firstByte", "done"],
    ["pool", "sent", "firstByte", "done"],
  ]);
});

test("the wait for a free connection is in `pool`, and `done` comes when the body does", async () => {
  const held = gate();
  await using peer = await httpPeer((_request, response) => {
    response.write("o");
    void held.opened.then(() => response.end("k"));
  });
  await using transport = undici({ limits: { maxConnections: 1 } });

  const first = await transport.handleRequest(peer.request());
  const before = { ...first.extensions.timings };
  const asked = performance.now();
  const second = timingsOf(transport, peer.request());
  await new Promise(setImmediate);
  const released = performance.now();
  held.open();
  await textOf(first);

  expect(inOrder(before)).toEqual(["pool", "connect", "sent", "firstByte"]);
  expect(inOrder(first.extensions.timings!)).toEqual([...inOrder(before), "done"]);
  expect((await second).pool).toBeGreaterThanOrEqual(released - asked);
});

test("an upload that is answered early is sent later than the answer came", async () => {
  const answered = gate();
  await using peer = await httpPeer((request, response) => {
    response.write("early");
    request.resume().on("end", () => response.end());
  });
  await using transport = undici();
  const body = (async function* () {
    yield Buffer.from("some");
    await answered.opened;
    yield Buffer.from("more");
  })();

  const response = await transport.handleRequest(peer.request({ method: "POST", body }));
  answered.open();
  await textOf(response);

  expect(inOrder(response.extensions.timings!)).toEqual(["pool", "connect", "firstByte", "sent", "done"]);
});

test("whoever takes over a connection that was begun for another is told of what it waited for", async () => {
  const passing = gate();
  await using peer = await PeerServer.listen(
    createHttpsServer({ cert, key }, (_request, response) => response.end("ok")),
    "https",
  );
  await using proxy = await rawPeer((socket) => {
    const tunnel = (): void => {
      const upstream = connect(peer.origin.port, "127.0.0.1");
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      upstream.on("error", () => socket.destroy()).pipe(socket);
      socket.on("error", () => upstream.destroy()).pipe(upstream);
    };
    socket.once("data", () => void passing.opened.then(tunnel));
  });
  await using transport = undici({
    verify: authority.certificate,
    proxy: `http://${proxy.name}`,
    limits: { maxConnections: 1 },
  });
  const events: string[] = [];
  const trace = (event: string): void => void events.push(event);
  const leaving = new AbortController();

  const first = failureOf(transport.handleRequest(peer.request({ signal: leaving.signal })));
  const second = timingsOf(transport, peer.request({ extensions: { trace } }));
  const [tunnelling] = (await once(proxy.server, "connection")) as [NodeJS.ReadableStream];
  await once(tunnelling, "data");
  leaving.abort();
  passing.open();

  expect((await first).kind).toBe("aborted");
  expect(inOrder(await second)).toEqual(["pool", "tls", "sent", "firstByte", "done"]);
  expect(events.slice(0, 2)).toEqual(["connection.start", "connection.end"]);
});
