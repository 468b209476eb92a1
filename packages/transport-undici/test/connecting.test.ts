import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TransportRequest } from "@trunkline/transport";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { answerOf, failureOf, gate, httpPeer, type PeerServer, rawPeer } from "@trunkline/transport-conformance/peers";
import { afterEach, expect, type MockInstance, test, vi } from "vitest";
import { undici } from "../src/index.ts";

afterEach(() => void vi.restoreAllMocks());

/** The first attempts are never answered, as where packets are dropped. */
function silence(attempts: number): MockInstance {
  const connect = Reflect.get(Socket.prototype, "connect") as (...details: unknown[]) => Socket;
  let made = 0;
  return vi.spyOn(Socket.prototype, "connect").mockImplementation(function (this: Socket, ...details: unknown[]) {
    return made++ < attempts ? this : Reflect.apply(connect, this, details);
  });
}

function to(peer: PeerServer, host: string): TransportRequest {
  const request = peer.request();
  return { ...request, url: { ...request.url, origin: { ...peer.origin, host } } };
}

/** A folder for a socket, gone with the test. */
function folder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), "trunkline-socket-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
}

async function listeningAt(
  path: string,
  server: ReturnType<typeof createServer>,
): Promise<AsyncDisposable & { readonly path: string }> {
  await new Promise<void>((listening) => void server.listen(path, listening));
  return {
    path,
    [Symbol.asyncDispose]() {
      server.closeAllConnections();
      return new Promise((closed) => void server.close(() => closed()));
    },
  };
}

test("socketPath leads every origin to one unix socket, with TLS where the scheme says so", async () => {
  using place = folder();
  const authority = certificateAuthority();
  const { certificate: cert, key } = authority.issue(["secure.test"]);
  await using plain = await listeningAt(
    join(place.path, "plain"),
    createServer(({ headers }, response) => response.end(`plain ${headers.host}`)),
  );
  await using secure = await listeningAt(
    join(place.path, "secure"),
    createHttpsServer({ cert, key }, ({ headers }, response) => response.end(`secure ${headers.host}`)),
  );
  await using http = undici({ socketPath: plain.path });
  await using https = undici({ socketPath: secure.path, verify: authority.certificate });
  const ask = (scheme: string, host: string): TransportRequest => ({
    method: "GET",
    url: { href: "", origin: { scheme, host, port: scheme === "http" ? 80 : 443 }, target: "/" },
    headers: [],
    body: null,
    extensions: {},
  });

  expect([
    await answerOf(http, ask("http", "one.test")),
    await answerOf(http, ask("http", "two.test")),
    await answerOf(https, ask("https", "secure.test")),
  ]).toEqual([
    [200, "plain one.test"],
    [200, "plain two.test"],
    [200, "secure secure.test"],
  ]);
});

test("a path without a socket is told as such", async () => {
  using place = folder();
  await using transport = undici({ socketPath: join(place.path, "nothing") });
  const origin = { scheme: "http", host: "named.test", port: 80 };

  const failure = await failureOf(
    transport.handleRequest({
      method: "GET",
      url: { href: "", origin, target: "/" },
      headers: [],
      body: null,
      extensions: {},
    }),
  );

  expect([failure.kind, failure.sent, failure.nativeCode, failure.message]).toEqual([
    "connect",
    "nothing",
    "ENOENT",
    "no connection to named.test:80: there is no socket at that path",
  ]);
});

test("localAddress is where connections come from", async () => {
  await using peer = await httpPeer(({ socket }, response) => response.end(socket.remoteAddress));
  await using usual = undici();
  await using special = undici({ localAddress: "127.0.0.9", lookup: () => ["::1", "127.0.0.1"] });
  await using unfit = undici({ localAddress: "::1", lookup: () => ["127.0.0.1"] });
  await using strange = undici({ localAddress: "192.0.2.1" });

  expect([await answerOf(usual, peer.request()), await answerOf(special, to(peer, "named.test"))]).toEqual([
    [200, "127.0.0.1"],
    [200, "127.0.0.9"],
  ]);
  const failures = [
    await failureOf(unfit.handleRequest(to(peer, "named.test"))),
    await failureOf(strange.handleRequest(peer.request())),
  ];
  expect(failures.map(({ kind, message }) => [kind, message.split(": ")[1]])).toEqual([
    ["connect", "named.test has no address of IPv6"],
    ["connect", "no local address or port left for it"],
  ]);
});

test("lookup names the addresses of a host, and what it gets wrong is told", async () => {
  await using peer = await httpPeer((_request, response) => response.end("found"));
  const asked: string[] = [];
  const lookup = async (host: string): Promise<readonly string[]> => {
    asked.push(host);
    if (host === "broken.test") throw new Error("no DNS today");
    return { "named.test": ["127.0.0.1"], "wrong.test": ["elsewhere"] }[host] ?? [];
  };
  await using transport = undici({ lookup });

  expect(await answerOf(transport, to(peer, "named.test"))).toEqual([200, "found"]);
  expect(await answerOf(transport, peer.request())).toEqual([200, "found"]);
  const messages = [];
  for (const host of ["none.test", "wrong.test", "broken.test"]) {
    const { kind, message } = await failureOf(transport.handleRequest(to(peer, host)));
    messages.push([kind, message.replace(`:${peer.origin.port}`, "")]);
  }
  expect(messages).toEqual([
    ["connect", "no connection to none.test: no such name in DNS"],
    ["connect", 'no connection to wrong.test: `lookup` gave "elsewhere", which is no address'],
    ["connect", "no connection to broken.test: no DNS today"],
  ]);
  expect(asked).toEqual(["named.test", "none.test", "wrong.test", "broken.test"]);
});

test("a lookup that hangs is under the connect limit, and opens nothing when it wakes up", async () => {
  await using peer = await rawPeer(() => {});
  const waking = gate<readonly string[]>();
  const connect = vi.spyOn(Socket.prototype, "connect");
  await using transport = undici({ lookup: () => waking.opened });

  const failure = await failureOf(
    transport.handleRequest({ ...to(peer, "named.test"), extensions: { timeout: { connect: 20 } } }),
  );
  waking.open(["127.0.0.1"]);
  await vi.waitFor(() => expect(connect).toHaveBeenCalledOnce());

  expect(failure.kind).toBe("connect-timeout");
  expect((connect.mock.contexts[0] as Socket).destroyed).toBe(true);
});

test(
  "an address that is silent costs its head start alone, and is given up when another answers",
  { tags: [] },
  async () => {
    await using peer = await httpPeer((_request, response) => response.end("from the second"));
    const connect = vi.spyOn(Socket.prototype, "connect");
    // TEST-NET-1 of RFC 5737 is nobody's. Where there is no route at all it fails, which is as good.
    await using transport = undici({ lookup: () => ["192.0.2.1", "127.0.0.1"], addressHeadStart: 30 });

    expect(await answerOf(transport, to(peer, "named.test"))).toEqual([200, "from the second"]);
    expect(connect.mock.contexts.map((socket) => (socket as Socket).destroyed)).toEqual([true, false]);
  },
);

test("an address that refuses gives way at once", async () => {
  await using peer = await httpPeer((_request, response) => response.end("from the second"));
  await using transport = undici({ lookup: () => ["127.0.0.2", "127.0.0.1"], addressHeadStart: 2 ** 31 - 1 });

  expect(await answerOf(transport, to(peer, "named.test"))).toEqual([200, "from the second"]);
});

test("both families are tried, and where none answers the last says why", async () => {
  const gone = createTcpServer().listen(0, "127.0.0.1");
  await new Promise((listening) => gone.once("listening", listening));
  const { port } = gone.address() as AddressInfo;
  await new Promise((closed) => void gone.close(closed));
  const connect = vi.spyOn(Socket.prototype, "connect");
  await using transport = undici({ lookup: () => ["::1", "127.0.0.2", "127.0.0.1"], addressHeadStart: 10_000 });
  const origin = { scheme: "http", host: "named.test", port };

  const failure = await failureOf(
    transport.handleRequest({
      method: "GET",
      url: { href: "", origin, target: "/" },
      headers: [],
      body: null,
      extensions: {},
    }),
  );

  expect([failure.kind, failure.nativeCode, failure.message]).toEqual([
    "connect",
    "ECONNREFUSED",
    `no connection to named.test:${port}: refused`,
  ]);
  expect(connect).toHaveBeenCalledTimes(3);
});

test("an abort gives every address up that is being tried, also after later ones have failed", async () => {
  const connect = silence(2);
  await using transport = undici({ lookup: () => ["127.0.0.1", "127.0.0.2", "127.0.0.3"], addressHeadStart: 1 });
  await using peer = await rawPeer(() => {});
  const leaving = new AbortController();

  const outcome = failureOf(transport.handleRequest({ ...to(peer, "named.test"), signal: leaving.signal }));
  await vi.waitFor(() => expect((connect.mock.contexts[2] as Socket | undefined)?.destroyed).toBe(true));
  leaving.abort();

  expect((await outcome).kind).toBe("aborted");
  expect(connect.mock.contexts.map((socket) => (socket as Socket).destroyed)).toEqual([true, true, true]);
});

test("socketOptions reach the socket, and by default small packets leave at once", async () => {
  const noDelay = vi.spyOn(Socket.prototype, "setNoDelay");
  const keepAlive = vi.spyOn(Socket.prototype, "setKeepAlive");
  await using peer = await rawPeer((socket) => void socket.once("data", () => socket.end("HTTP/1.1 204 No\r\n\r\n")));
  const set: unknown[] = [];
  for (const socketOptions of [{}, { noDelay: false, keepAlive: 5000 }, { keepAlive: false }] as const) {
    noDelay.mockClear();
    keepAlive.mockClear();
    await using transport = undici({ socketOptions });
    await answerOf(transport, peer.request());
    set.push([noDelay.mock.calls[0], keepAlive.mock.calls[0]]);
  }

  expect(set).toEqual([
    [[true], [true, 60_000]],
    [[false], [true, 5000]],
    [[true], [false, 0]],
  ]);
});

test("what contradicts itself is refused when the transport is made", () => {
  const refused: readonly (readonly [Parameters<typeof undici>[0], string])[] = [
    [{ socketPath: "/s", proxy: "http://h" }, "socketPath and proxy are two ways to connect"],
    [{ socketPath: "/s", localAddress: "127.0.0.1" }, "socketPath and localAddress are two ways to connect"],
    [{ localAddress: "localhost" }, 'localAddress is "localhost"; it must be an address of this machine'],
    [{ addressHeadStart: -1 }, "addressHeadStart is -1; it must be a number from 0 up"],
    [{ socketOptions: { keepAlive: -1 } }, "socketOptions.keepAlive is -1; it must be a number from 0 up"],
  ];

  for (const [options, message] of refused) {
    expect(() => undici(options)).toThrow(TypeError);
    expect(() => undici(options)).toThrow(message);
  }
});
