import { stat } from "node:fs";
import type { Socket } from "node:net";
import { answerOf, rawPeer } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { undici } from "../src/index.ts";

const answer = (text: string): string => `HTTP/1.1 200 OK\r\nContent-Length: ${text.length}\r\n\r\n${text}`;

/** The part of the event loop's turn in which sockets are read: what is begun there gets no other one by `setImmediate`. */
function inSocketsTurn<Result>(act: () => Promise<Result>): Promise<Result> {
  // Twice, so that the connection has rested.
  return new Promise((resolve) => stat(".", () => stat(".", () => resolve(act()))));
}

test.each([
  ["another answer", (socket: Socket) => void socket.write(answer("poison"))],
  ["half of an answer", (socket: Socket) => void socket.write("HTTP/1.1 200 OK\r\nX-")],
  ["its end", (socket: Socket) => void socket.end()],
  ["a reset", (socket: Socket) => void socket.resetAndDestroy()],
])("a kept connection on which %s has come is not used again, however late it came", async (_what, disturb) => {
  await using peer = await rawPeer((socket) => void socket.on("data", () => socket.write(answer("asked for"))));
  await using transport = undici({ limits: { maxConnections: 1 } });
  await answerOf(transport, peer.request());

  const next = await inSocketsTurn(() => {
    for (const socket of peer.sockets) disturb(socket);
    return answerOf(transport, peer.request({ method: "POST" }));
  });

  expect([next, peer.accepted]).toEqual([[200, "asked for"], 2]);
});

test("a request that is given up before a kept connection has taken it leaves the connection to the next one", async () => {
  await using peer = await rawPeer((socket) => void socket.on("data", () => socket.write(answer("asked for"))));
  await using transport = undici({ limits: { maxConnections: 1 } });
  const leaving = new AbortController();
  await answerOf(transport, peer.request());

  const [given, next] = await inSocketsTurn(() => {
    const answers = [
      answerOf(transport, peer.request({ signal: leaving.signal })),
      answerOf(transport, peer.request()),
    ];
    leaving.abort();
    return Promise.allSettled(answers);
  });

  expect([given, next, peer.accepted]).toEqual([
    { status: "rejected", reason: expect.objectContaining({ kind: "aborted", sent: "nothing" }) },
    { status: "fulfilled", value: [200, "asked for"] },
    1,
  ]);
});

test("requests that go out side by side on kept connections do not wait behind each other", async () => {
  const open: Socket[] = [];
  await using peer = await rawPeer((socket) => {
    socket.on("data", () => {
      // Nobody is answered before all are here.
      if (open.push(socket) === 4) for (const each of open.splice(0)) each.write(answer("together"));
    });
  });
  await using transport = undici();
  const ask = async (times: number): Promise<void> => {
    for (let at = 0; at < times; at++)
      await answerOf(transport, peer.request({ extensions: { timeout: { read: 2000 } } }));
  };

  await Promise.all(Array.from({ length: 4 }, () => ask(20)));
  await inSocketsTurn(() => Promise.all(Array.from({ length: 4 }, () => ask(20))));

  expect(peer.accepted).toBe(4);
});

test("a connection that is answered before it has taken the whole body is not used again", async () => {
  await using peer = await rawPeer((socket) => {
    socket.once("readable", () => {
      socket.read(1);
      socket.write(`HTTP/1.1 413 Content Too Large\r\nContent-Length: 2\r\n\r\nno`, () => socket.destroy());
    });
  });
  await using transport = undici({ limits: { maxConnections: 1 } });
  const body = new Uint8Array(8 * 1024 * 1024);

  const answers = [];
  for (let at = 0; at < 10; at++) answers.push(await answerOf(transport, peer.request({ method: "POST", body })));

  expect([answers, peer.accepted]).toEqual([Array.from({ length: 10 }, () => [413, "no"]), 10]);
});
