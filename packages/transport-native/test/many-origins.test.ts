import { once } from "node:events";
import { answerOf, httpPeer } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { native } from "../src/index.ts";

test("whoever visits a thousand origins keeps no connection to the first, and can go back to it", async () => {
  await using peer = await httpPeer(({ headers }, response) => {
    if (headers.host?.startsWith("first.") !== true) response.setHeader("connection", "close");
    response.end(headers.host?.split(":")[0]);
  });
  // Neither side ends a connection because it is idle.
  peer.server.keepAliveTimeout = 0;
  await using transport = native({ lookup: () => ["127.0.0.1"], limits: { keepAliveExpiry: 600_000 } });
  const visit = (host: string): Promise<unknown> => {
    const request = peer.request();
    return answerOf(transport, { ...request, url: { ...request.url, origin: { ...request.url.origin, host } } });
  };
  const kept = once(peer.server, "connection");
  const first = await visit("first.test");
  const [socket] = (await kept) as [NodeJS.EventEmitter];
  const ended = once(socket, "close");
  const names = Array.from({ length: 1000 }, (_, at) => `h${at}.test`);
  const answers: unknown[] = [];
  for (const name of names) answers.push(await visit(name));
  await ended;

  expect(first).toEqual([200, "first.test"]);
  expect(answers).toEqual(names.map((name) => [200, name]));
  expect(Object.keys(transport.stats?.() ?? {})).toEqual([]);
  expect(await visit("first.test")).toEqual([200, "first.test"]);
  expect(peer.accepted).toBe(1002);
});
