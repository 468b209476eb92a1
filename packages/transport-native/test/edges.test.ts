import { createServer as createTcpServer, type AddressInfo } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { answerOf, failureOf, gate, PeerServer, rawPeer, textOf } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { native } from "../src/index.ts";

const answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

/** Keeps the thread busy, so that all that happens meanwhile is found at once. */
function busyFor(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

test("bytes behind a body never answer the request that waits for its connection, under TLS as without it", async () => {
  const { certificate: cert, key, authority } = peerIdentity();
  const smuggled = "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nsmuggled";
  const rest = gate();
  const server = createTlsServer({ cert, key }, (socket) => {
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      const isFirst = bytes.includes("/first");
      socket.write(isFirst ? "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc" : answer);
      if (isFirst) void rest.opened.then(() => socket.write(`def${smuggled}`));
    });
  });
  await using peer = await PeerServer.listen(server, "https");
  await using transport = native({ verify: authority, limits: { maxConnections: 1 } });

  const first = await transport.handleRequest(peer.request({ target: "/first" }));
  const second = answerOf(transport, peer.request({ target: "/second" }));
  rest.open();

  expect([await textOf(first), await second, peer.accepted]).toEqual(["abcdef", [200, "ok"], 2]);
});

test("a body that a limit has cut off is never taken for a whole one", async () => {
  await using peer = await rawPeer((socket) => {
    socket.on("data", () => socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"));
  });
  await using transport = native();

  const { body } = await transport.handleRequest(peer.request({ extensions: { timeout: { total: 100 } } }));
  const chunks = body[Symbol.asyncIterator]();
  const first = await chunks.next();
  const reading = gate<Promise<unknown>>();
  setTimeout(() => reading.open(Promise.resolve([chunks.next()])), 120);
  busyFor(200);
  const [next] = (await reading.opened) as [Promise<unknown>];
  const { kind } = await failureOf(next);

  expect([Buffer.from(first.value as Uint8Array).toString(), kind]).toEqual(["abc", "total-timeout"]);
});

test("a request that was aborted does not let the next one fail in its place", async () => {
  await using peer = await rawPeer((socket) => socket.on("data", () => socket.write(answer)));
  await using absent = native({ socketPath: "/nowhere/at-all.sock" });
  await using transport = native();
  const controller = new AbortController();

  const aborted = failureOf(absent.handleRequest(peer.request({ signal: controller.signal })));
  controller.abort();
  const next = answerOf(transport, peer.request());

  expect([(await aborted).kind, await next]).toEqual(["aborted", [200, "ok"]]);
});

test("a request that was sent is not called unsent because its abort and its limit come together", async () => {
  const arrived = gate();
  await using peer = await rawPeer((socket) => socket.on("data", () => arrived.open()));
  await using transport = native();
  const controller = new AbortController();

  const request = peer.request({ method: "POST", signal: controller.signal, extensions: { timeout: { total: 100 } } });
  const failing = failureOf(transport.handleRequest(request));
  await arrived.opened;
  setTimeout(() => controller.abort(), 120);
  busyFor(200);

  expect((await failing).sent).toBe("maybe");
});

test("a transport that is closed while a connection is refused does no harm to the others", async () => {
  await using peer = await rawPeer((socket) => socket.on("data", () => socket.write(answer)));
  const answered = gate<string[]>();
  const transport = native({ lookup: () => answered.opened });
  await using other = native();
  const nobody = { scheme: "http", host: "refused.test", port: await freePort() };
  const url = { href: "http://refused.test/", origin: nobody, target: "/" };

  const refused = failureOf(transport.handleRequest({ ...peer.request(), url }));
  const closed = transport.close();
  answered.open(["127.0.0.1"]);
  const [{ kind }] = await Promise.all([refused, closed]);

  expect([kind, await answerOf(other, peer.request())]).toEqual(["connect", [200, "ok"]]);
});

test("a transport that was closed before its last reader is done takes nothing from the one that came after it", async () => {
  await using peer = await rawPeer((socket) => {
    socket.on("data", (bytes) => {
      if (!bytes.includes("/slow")) return socket.write(answer);
      return socket.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab");
    });
  });
  const lookup = (): string[] => ["127.0.0.1"];
  const closed = native();
  await using later = native({ lookup });
  const named = (host: string) => {
    const request = peer.request({ extensions: { timeout: { connect: 1000 } } });
    return { ...request, url: { ...request.url, origin: { ...peer.origin, host } } };
  };

  const { body } = await closed.handleRequest(peer.request({ target: "/slow" }));
  const chunks = body[Symbol.asyncIterator]();
  await chunks.next();
  for (const socket of peer.sockets) socket.write("cd");
  await chunks.next();
  await closed.close();
  const first = await answerOf(later, named("one.test"));
  const stats = closed.stats!();
  await chunks.next();

  expect([first, stats, await answerOf(later, named("two.test"))]).toEqual([[200, "ok"], {}, [200, "ok"]]);
});

test("a limit that begins while another body arrives is kept", async () => {
  let stream: () => void = () => {};
  await using peer = await rawPeer((socket) => {
    socket.on("data", (bytes) => {
      if (bytes.includes("/never")) return;
      socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
      stream = () => void socket.write("3\r\ndef\r\n");
    });
  });
  await using transport = native();
  await using others = native();

  const { body } = await transport.handleRequest(peer.request());
  const chunks = body[Symbol.asyncIterator]();
  await chunks.next();
  const reading = chunks.next();
  const silent = peer.request({ target: "/never", extensions: { timeout: { read: 50 } } });
  const failing = failureOf(others.handleRequest(silent));
  stream();
  const { value } = await reading;
  const { kind } = await failing;
  await chunks.return?.();

  expect([Buffer.from(value as Uint8Array).toString(), kind]).toEqual(["def", "read-timeout"]);
});

test("whoever waited for a connection until his limit is told so, also where one gets free at that moment", async () => {
  await using peer = await rawPeer(() => {});
  await using transport = native({ limits: { maxConnections: 1 }, lookup: () => new Promise(() => {}) });
  const url = { href: "http://slow.test/", origin: { ...peer.origin, host: "slow.test" }, target: "/" };
  const request = { ...peer.request({ extensions: { timeout: { connect: 50, pool: 50 } } }), url };

  const failing = [request, request].map((one) => failureOf(transport.handleRequest(one)));
  busyFor(80);

  expect((await Promise.all(failing)).map(({ kind }) => kind)).toEqual(["connect-timeout", "pool-timeout"]);
});

function peerIdentity(): { certificate: string; key: string; authority: string } {
  const authority = certificateAuthority();
  return { ...authority.issue(["127.0.0.1"]), authority: authority.certificate };
}

/** A port on which nobody listens any more. */
async function freePort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
