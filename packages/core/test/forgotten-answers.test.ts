import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { NetworkStream } from "@trunkline/transport";
import { expect, test, vi } from "vitest";
import { type Client, SyncClient } from "../src/index.ts";
import { clientOf } from "./scripted-client.ts";
import { ScriptedTransport } from "./scripted-transport.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
const channel: NetworkStream = { read: async () => null, write: async () => {}, close: async () => {} };

async function collected(isEnough: () => boolean): Promise<void> {
  for (let count = 0; count < 50 && !isEnough(); count += 1) {
    collectGarbage();
    await new Promise(setImmediate);
  }
}

test("the channel of an upgrade stays open though its answer is nobody's any more", async () => {
  const { client, transport } = clientOf((_request, index) =>
    index === 0 ? { status: 101, extensions: { networkStream: channel } } : { body: "unread" },
  );
  const kept = await channelOf(client);
  await statusOf(client);
  await collected(() => transport.closedBodies.length > 0);

  expect([kept, transport.closedBodies]).toEqual([channel, [1]]);
});

test("an answer of a SyncClient that nobody has any more is closed, and one that is kept is not", async () => {
  const transport = new ScriptedTransport(() => ({ body: "unread" }));
  const client = new SyncClient({ transport });
  const kept = client.stream("GET", "http://h/kept");
  const { status } = client.stream("GET", "http://h/forgotten");
  await collected(() => transport.closedBodies.length > 0);

  expect([status, [...transport.closedBodies], kept.readSync().length]).toEqual([200, [1], 6]);
});

test("an answer that was read or closed takes no memory beyond the next small collection", async () => {
  const register = vi.spyOn(FinalizationRegistry.prototype, "register");
  const unregister = vi.spyOn(FinalizationRegistry.prototype, "unregister");
  const { client } = clientOf(() => ({ body: "text" }));
  const [read, closed] = [await client.stream("GET", "http://h/read"), await client.stream("GET", "http://h/closed")];

  await read.read();
  await closed.close();

  // The runtime has registries too, whose entries have no name.
  const watched = register.mock.calls.flatMap(([, , token]) => token ?? []);
  expect(watched).toHaveLength(2);
  expect(unregister.mock.calls.map(([token]) => token)).toEqual(watched);
  vi.restoreAllMocks();
});

async function channelOf(client: Client): Promise<NetworkStream | undefined> {
  return (await client.stream("GET", "http://h/channel")).extensions.networkStream;
}

async function statusOf(client: Client): Promise<number> {
  return (await client.stream("GET", "http://h/forgotten")).status;
}
