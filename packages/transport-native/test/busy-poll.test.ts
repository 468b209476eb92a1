import { answerOf, failureOf, httpPeer } from "@trunkline/transport-conformance/peers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { native } from "../src/index.ts";
import { SyncPeer } from "./sync-peer.ts";

let peer: SyncPeer;
beforeAll(async () => void (peer = await SyncPeer.listen()));
afterAll(async () => peer[Symbol.asyncDispose]());

test("a client that looks for answers before it sleeps gets all of them, and timers have their turn", async () => {
  await using transport = native({ busyPoll: 1000 });
  const turns: number[] = [];
  const clock = setInterval(() => turns.push(answers.size), 1);

  const answers = new Set<string>();
  while (turns.length < 5) answers.add(String(await answerOf(transport, { ...peer.request("/"), body: null })));

  clearInterval(clock);
  expect([...answers]).toEqual(["200,ok"]);
});

test("a synchronous client that looks for answers before it sleeps gets all of them", () => {
  using transport = native({ busyPoll: 1000 });

  const answers = Array.from({ length: 500 }, () => {
    const { status, body } = transport.handleRequestSync(peer.request("/"));
    return `${status} ${Buffer.from(body.readAllSync!()).toString()}`;
  });

  expect(new Set(answers)).toEqual(new Set(["200 ok"]));
});

test("a server in the very thread that looks for its answer gets to give it", async () => {
  await using own = await httpPeer((request, response) => void response.end(request.url));
  await using transport = native({ busyPoll: 1000 });

  const answers = [];
  for (let turn = 0; turn < 50; turn++) answers.push(await answerOf(transport, own.request({ target: `/${turn}` })));

  expect(answers).toEqual(Array.from({ length: 50 }, (_, turn) => [200, `/${turn}`]));
});

test("a limit is kept while the client looks", async () => {
  await using transport = native({ busyPoll: 1000 });
  const extensions = { timeout: { read: 20 } };

  const failure = await failureOf(transport.handleRequest({ ...peer.request("/silence", { extensions }), body: null }));
  const outcome = (): unknown => transport.handleRequestSync(peer.request("/silence", { extensions }));

  expect(failure.kind).toBe("read-timeout");
  expect(outcome).toThrow(expect.objectContaining({ kind: "read-timeout" }));
});
