import { once } from "node:events";
import type { Socket } from "node:net";
import type { NetworkStream } from "@trunkline/transport";
import { failureOf, httpPeer, rawPeer } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { native } from "../src/index.ts";

const switching = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n";
const headers = ["Connection", "Upgrade", "Upgrade", "echo"];

// More than the buffers of two sockets hold.
const large = new Uint8Array(16 * 1024 * 1024).fill(120);

/** A server that turns each connection into an echo, beginning with a greeting. */
function echoPeer(greeting: string) {
  return rawPeer((socket) => {
    socket.once("data", () => {
      socket.write(switching + greeting);
      socket.pipe(socket);
    });
  });
}

async function textOf(stream: NetworkStream, length: number): Promise<string> {
  let text = "";
  while (text.length < length) {
    const chunk = await stream.read();
    if (chunk === null) break;
    text += Buffer.from(chunk).toString("latin1");
  }
  return text;
}

test("an upgraded connection carries bytes both ways, from the first one behind the head", async () => {
  await using peer = await echoPeer("hello");
  await using transport = native();
  const { status, extensions, body } = await transport.handleRequest(peer.request({ headers }));
  const stream = extensions.networkStream!;
  const text = "x".repeat(1024 * 1024);

  const greeting = await textOf(stream, 5);
  const written = stream.write(Buffer.from(text));
  const echoed = await textOf(stream, text.length);
  await written;
  await stream.close();

  expect([status, greeting, echoed === text, Buffer.from(await body.readAll!()).length]).toEqual([
    101,
    "hello",
    true,
    0,
  ]);
});

test("what two writers write is not mingled", async () => {
  await using peer = await echoPeer("");
  await using transport = native();
  const stream = (await transport.handleRequest(peer.request({ headers }))).extensions.networkStream!;
  const [one, two] = ["a".repeat(300_000), "b".repeat(300_000)];

  const written = Promise.all([stream.write(Buffer.from(one)), stream.write(Buffer.from(two))]);

  expect((await textOf(stream, 600_000)) === one + two).toBe(true);
  await written;
  await stream.close();
});

test("the end of the peer's side is the end of reading, and writing goes on", async () => {
  let heard = "";
  const finished = Promise.withResolvers<void>();
  await using peer = await rawPeer((socket: Socket) => {
    socket.once("data", () => {
      socket.end(`${switching}bye`);
      socket.on("data", (bytes) => (heard += bytes.toString("latin1"))).on("end", finished.resolve);
    });
  });
  // Half-open, so that the peer hears what comes after its own end.
  Object.assign(peer.server, { allowHalfOpen: true });
  await using transport = native();
  const stream = (await transport.handleRequest(peer.request({ headers }))).extensions.networkStream!;

  const said = await textOf(stream, 100);
  await stream.write(Buffer.from("still here"));
  await stream.close();
  await finished.promise;

  expect([said, await stream.read(), heard]).toEqual(["bye", null, "still here"]);
});

test("what was written before close() still goes out, and after it nothing does", async () => {
  let heard = 0;
  const finished = Promise.withResolvers<void>();
  await using peer = await rawPeer((socket) => {
    socket.once("data", () => {
      socket.write(switching);
      socket.on("data", (bytes) => (heard += bytes.length)).on("end", finished.resolve);
    });
  });
  await using transport = native();
  const stream = (await transport.handleRequest(peer.request({ headers }))).extensions.networkStream!;

  void stream.write(new Uint8Array(3 * 1024 * 1024));
  await stream.close();
  await stream.close();
  const late = await failureOf(stream.write(Buffer.from("late")));
  await finished.promise;

  expect([heard, late.kind, late.message]).toEqual([
    3 * 1024 * 1024,
    "write",
    `${peer.name} takes nothing more on the upgraded connection`,
  ]);
});

test("a connection that is reset fails whoever reads and whoever writes", async () => {
  await using peer = await echoPeer("");
  await using transport = native();
  const stream = (await transport.handleRequest(peer.request({ headers }))).extensions.networkStream!;
  const reading = failureOf(stream.read());

  for (const socket of peer.sockets) socket.resetAndDestroy();
  const read = await reading;
  const write = await failureOf(stream.write(Buffer.from("x")));

  expect([read.kind, read.message]).toEqual(["read", `${peer.name} broke the upgraded connection off`]);
  expect(write.kind).toBe("write");
  await stream.close();
});

test("CONNECT opens a tunnel where the peer agrees, and has an answer where it does not", async () => {
  await using peer = await httpPeer((_request, response) => response.end());
  peer.server.on("connect", ({ url }: { readonly url: string }, socket: Socket) => {
    if (url !== "open.test:443") return socket.end("HTTP/1.1 403 No\r\nContent-Length: 6\r\n\r\ndenied");
    socket.write(`HTTP/1.1 200 Open\r\n\r\n`);
    return socket.pipe(socket);
  });
  await using transport = native();
  const connect = (target: string) =>
    transport.handleRequest(peer.request({ method: "CONNECT", extensions: { target } }));

  const open = await connect("open.test:443");
  const stream = open.extensions.networkStream!;
  await stream.write(Buffer.from("through"));
  const echoed = await textOf(stream, 7);
  await stream.close();
  const refused = await connect("closed.test:443");

  expect([open.status, echoed]).toEqual([200, "through"]);
  expect([
    refused.status,
    Buffer.from(await refused.body.readAll!()).toString(),
    "networkStream" in refused.extensions,
  ]).toEqual([403, "denied", false]);
});

test("an upgraded connection outlives its transport, and the request's signal does not end it", async () => {
  await using peer = await echoPeer("");
  const transport = native();
  const leaving = new AbortController();
  const { extensions } = await transport.handleRequest(peer.request({ headers, signal: leaving.signal }));
  const stream = extensions.networkStream!;

  leaving.abort();
  await transport.close();
  await stream.write(Buffer.from("still here"));

  expect(await textOf(stream, 10)).toBe("still here");
  const [socket] = peer.sockets;
  const closed = once(socket!, "close");
  await stream.close();
  await closed;
});

test("the limits of a request do not end the connection that it became", async () => {
  await using peer = await rawPeer((socket) => {
    socket.once("data", () => {
      socket.write(switching);
      socket.pause();
    });
  });
  await using silent = await rawPeer((socket) => socket.resume());
  await using transport = native();
  const extensions = { timeout: { read: 50, write: 50, total: 200 } };
  const stream = (await transport.handleRequest(peer.request({ headers, extensions }))).extensions.networkStream!;

  const echoing = Promise.all([textOf(stream, large.length), stream.write(large)]);
  // Whoever asks now is late only after all that was allowed above is over.
  const late = await failureOf(transport.handleRequest(silent.request({ extensions: { timeout: { total: 250 } } })));
  for (const socket of peer.sockets) socket.pipe(socket);
  const [echoed] = await echoing;

  expect([late.kind, echoed.length]).toEqual(["total-timeout", large.length]);
  await stream.close();
});

test("a write that is waiting fails where the peer resets the connection, though nobody reads", async () => {
  await using peer = await rawPeer((socket) => {
    socket.once("data", () => {
      socket.write(switching);
      socket.pause();
    });
  });
  await using transport = native();
  const stream = (await transport.handleRequest(peer.request({ headers }))).extensions.networkStream!;

  const writing = failureOf(stream.write(large));
  for (const socket of peer.sockets) socket.resetAndDestroy();
  const waiting = await writing;
  const next = await failureOf(stream.write(Buffer.from("x")));

  expect([waiting.kind, next.kind]).toEqual(["write", "write"]);
  await stream.close();
});

test("who writes learns of a reset, and what was said before it can still be read", async () => {
  await using peer = await echoPeer("");
  await using transport = native();
  const stream = (await transport.handleRequest(peer.request({ headers }))).extensions.networkStream!;
  await stream.write(Buffer.from("bye"));
  const [socket] = peer.sockets;
  await once(socket!, "data");
  const closed = once(socket!, "close");

  socket!.resetAndDestroy();
  await closed;
  const write = await failureOf(stream.write(Buffer.from("x")));
  const said = await textOf(stream, 3);
  const read = await failureOf(stream.read());

  expect([write.kind, said, read.kind]).toEqual(["write", "bye", "read"]);
  await stream.close();
});
