import { createHash } from "node:crypto";
import { createServer as createHttpsServer } from "node:https";
import { connect, type Socket } from "node:net";
import { connect as connectTls, createServer as createTlsServer, type TLSSocket } from "node:tls";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { answerOf, failureOf, gate, PeerServer } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { native, type NativeOptions } from "../src/index.ts";

const authority = certificateAuthority();
const { certificate: cert, key } = authority.issue(["127.0.0.1"]);
const options: NativeOptions = { verify: authority.certificate };

/** A proxy that is spoken to by TLS; `joined` is given the two sides of each tunnel. */
function tlsProxy(joined = join): Promise<PeerServer> {
  const server = createHttpsServer({ cert, key });
  server.on("connect", ({ url = "" }, client: Socket) => {
    const [host, port] = url.split(":");
    const upstream = connect(Number(port), host, () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      joined(client, upstream);
    });
    upstream.on("error", () => client.destroy());
    client.on("error", () => upstream.destroy());
  });
  return PeerServer.listen(server, "https");
}

function join(client: Socket, server: Socket): void {
  client.pipe(server).pipe(client);
}

function hashOf(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

test("much goes both ways at once through TLS within TLS, on kept connections, and nothing is lost", async () => {
  await using proxy = await tlsProxy();
  await using peer = await PeerServer.listen(
    createHttpsServer({ cert, key }, (request, response) => void request.pipe(response)),
    "https",
  );
  await using transport = native({ ...options, proxy: `https://${proxy.name}`, limits: { maxConnections: 2 } });
  const bodies = Array.from({ length: 6 }, (_, at) => Buffer.alloc(3_000_000 + at, `${at}-of-many,`));

  const answers = await Promise.all(bodies.map((body) => answerOf(transport, peer.request({ method: "POST", body }))));

  expect(answers.map(([status, text]) => [status, hashOf(Buffer.from(text, "latin1"))])).toEqual(
    bodies.map((body) => [200, hashOf(body)]),
  );
  expect([proxy.accepted, peer.accepted]).toEqual([2, 2]);
});

test("a reader who waits holds the server back, through both", async () => {
  let written = 0;
  await using proxy = await tlsProxy();
  const server = createHttpsServer({ cert, key }, (_request, response) => {
    const piece = Buffer.alloc(100_000, "x");
    const write = (): void => {
      while (written < 100_000_000) {
        written += piece.length;
        if (!response.write(piece)) return void response.once("drain", write);
      }
      response.end();
    };
    write();
  });
  await using peer = await PeerServer.listen(server, "https");
  await using transport = native({ ...options, proxy: `https://${proxy.name}` });

  const { body } = await transport.handleRequest(peer.request());
  const chunks = body[Symbol.asyncIterator]();
  const { value } = await chunks.next();
  // Many turns of the loop: who is not held back writes all of it.
  for (let turn = 0; turn < 2000; turn++) await new Promise((turned) => setImmediate(turned));
  await body.close();

  expect((value as Uint8Array).length).toBeGreaterThan(0);
  expect(written).toBeLessThan(50_000_000);
});

test("an upload that the server does not take is held back, through both, and goes on", async () => {
  const taking = gate();
  await using proxy = await tlsProxy();
  const server = createHttpsServer({ cert, key }, (request, response) => {
    let taken = 0;
    void taking.opened.then(() => request.on("data", (bytes: Buffer) => (taken += bytes.length)));
    request.on("end", () => response.end(String(taken)));
  });
  await using peer = await PeerServer.listen(server, "https");
  await using transport = native({ ...options, proxy: `https://${proxy.name}` });
  let given = 0;
  async function* body(): AsyncGenerator<Uint8Array> {
    for (; given < 40_000_000; given += 100_000) yield Buffer.alloc(100_000, "x");
  }

  const answer = answerOf(transport, peer.request({ method: "POST", body: body() }));
  // Many turns of the loop: who is not held back gives all of it.
  for (let turn = 0; turn < 2000; turn++) await new Promise((turned) => setImmediate(turned));
  const givenAtFirst = given;
  taking.open();

  expect(await answer).toEqual([200, "40000000"]);
  expect(givenAtFirst).toBeLessThan(30_000_000);
});

const unframed = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nall of it";

test("a body that ends with its connection ends with the server's TLS, and not with the proxy's", async () => {
  const answering = (finish: (socket: TLSSocket) => void): Promise<PeerServer> =>
    PeerServer.listen(
      createTlsServer({ cert, key }, (socket) => {
        socket.on("error", () => {});
        socket.once("data", () => socket.write(unframed, () => finish(socket)));
      }),
      "https",
    );
  const tunnels: Socket[] = [];
  await using ending = await answering((socket) => socket.end());
  await using silent = await answering(() => {});
  await using proxy = await tlsProxy((client, server) => {
    tunnels.push(client);
    join(client, server);
  });
  await using transport = native({ ...options, proxy: `https://${proxy.name}` });

  const answer = await answerOf(transport, ending.request());
  const { body } = await transport.handleRequest(silent.request());
  const chunks = body[Symbol.asyncIterator]();
  const { value } = await chunks.next();
  // It ends its own TLS in order, in the middle of the server's.
  tunnels[1]!.end();
  const failure = await failureOf(chunks.next());

  expect([answer, Buffer.from(value as Uint8Array).toString()]).toEqual([[200, "all of it"], "all of it"]);
  expect([failure.kind, failure.message]).toEqual([
    "remote-protocol",
    `${silent.name} closed the connection before the body was complete`,
  ]);
});

test("what is wrong with TLS is the proxy's or the server's, whichever spoke it", async () => {
  const other = certificateAuthority();
  const unknown = other.issue(["127.0.0.1"]);
  await using proxy = await tlsProxy();
  await using stranger = await PeerServer.listen(
    createHttpsServer({ cert: unknown.certificate, key: unknown.key }),
    "https",
  );
  await using peer = await PeerServer.listen(createHttpsServer({ cert, key }), "https");
  await using through = native({ ...options, proxy: `https://${proxy.name}` });
  await using toStranger = native({ ...options, proxy: `https://${stranger.name}` });

  const failures = [
    await failureOf(through.handleRequest(stranger.request())),
    await failureOf(toStranger.handleRequest(peer.request())),
  ];

  const untrusted = "its authority is not trusted; pass the authority's PEM as `verify`";
  expect(failures.map(({ kind, message, peer: whose }) => [kind, whose, message])).toEqual([
    ["connect", stranger.name, `no connection to ${stranger.name}: ${untrusted}`],
    ["proxy", stranger.name, `no connection to the proxy ${stranger.name}, on the way to ${peer.name}: ${untrusted}`],
  ]);
});

test("pinned keys are the servers', and are not asked of the proxy", async () => {
  await using proxy = await tlsProxy();
  await using peer = await PeerServer.listen(
    createHttpsServer({ cert, key }, (_request, response) => response.end("pinned")),
    "https",
  );
  const pin = await pinOf(peer);
  await using right = native({ ...options, proxy: `https://${proxy.name}`, pins: [pin] });
  await using wrong = native({ ...options, proxy: `https://${proxy.name}`, pins: [`sha256/${"A".repeat(43)}=`] });

  const failure = await failureOf(wrong.handleRequest(peer.request()));

  expect(await answerOf(right, peer.request())).toEqual([200, "pinned"]);
  expect([failure.kind, failure.peer]).toEqual(["connect", peer.name]);
});

async function pinOf({ origin }: PeerServer): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connectTls({ host: origin.host, port: origin.port, rejectUnauthorized: false }, () => {
    const spki = socket.getPeerX509Certificate()!.publicKey.export({ type: "spki", format: "der" });
    resolve(`sha256/${createHash("sha256").update(spki).digest("base64")}`);
    socket.destroy();
  });
  return promise;
}
