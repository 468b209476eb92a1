import { Socket } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { firstConnected, interleaved } from "./address-race.ts";

test.each([
  [["::1", "::2", "10.0.0.1", "10.0.0.2", "::3"], "::1 10.0.0.1 ::2 10.0.0.2 ::3"],
  [["10.0.0.1", "10.0.0.2", "::1"], "10.0.0.1 ::1 10.0.0.2"],
  [["10.0.0.1"], "10.0.0.1"],
  [[], ""],
])("the families of %j take turns, and the first keeps its place", (addresses, order) => {
  expect(interleaved(addresses).join(" ")).toBe(order);
});

/** Sockets that connect when the test says so. */
class Track {
  readonly sockets = new Map<string, Socket>();
  readonly connect = (address: string): Socket => {
    const socket = new Socket();
    this.sockets.set(address, socket);
    return socket;
  };

  get destroyed(): Record<string, boolean> {
    return Object.fromEntries([...this.sockets].map(([address, { destroyed }]) => [address, destroyed]));
  }
}

const never = 2 ** 31 - 1;

test("whoever stands first wins, and the others are given up", async () => {
  const track = new Track();
  const winner = firstConnected(["a", "b", "c"], 0, track.connect);
  await expect.poll(() => track.sockets.size).toBe(3);

  track.sockets.get("b")!.emit("connect");

  expect(await winner).toBe(track.sockets.get("b"));
  expect(track.destroyed).toEqual({ a: true, b: false, c: true });
});

test("the next is not tried while the first has its head start, and at once where the first fails", async () => {
  const track = new Track();
  const winner = firstConnected(["a", "b", "c"], never, track.connect);
  await turn();
  const before = [...track.sockets.keys()];
  track.sockets.get("a")!.destroy(new Error("no"));
  await expect.poll(() => track.sockets.size).toBe(2);
  track.sockets.get("b")!.emit("connect");

  expect([before, (await winner) === track.sockets.get("b")]).toEqual([["a"], true]);
  expect(track.destroyed).toEqual({ a: true, b: false });
});

test("an earlier one that is merely slow may still win", async () => {
  const track = new Track();
  const winner = firstConnected(["a", "b"], 0, track.connect);
  await expect.poll(() => track.sockets.size).toBe(2);

  track.sockets.get("a")!.emit("connect");

  expect(await winner).toBe(track.sockets.get("a"));
  expect(track.destroyed).toEqual({ a: false, b: true });
});

test("where all fail, each says why", async () => {
  const track = new Track();
  const one = firstConnected(["a"], never, track.connect);
  track.sockets.get("a")!.destroy(new Error("no a"));
  await expect(one).rejects.toThrow("no a");

  const two = firstConnected(["b", "c"], 0, track.connect);
  await expect.poll(() => track.sockets.size).toBe(3);
  for (const address of ["b", "c"]) track.sockets.get(address)!.destroy(new Error(`no ${address}`));

  const error: unknown = await two.catch((reason: unknown) => reason);
  expect((error as AggregateError).errors).toEqual([new Error("no b"), new Error("no c")]);
});

test("who destroys a socket that was not to fail ends the race", async () => {
  const track = new Track();
  const race = firstConnected(["a", "b"], never, track.connect);

  track.sockets.get("a")!.destroy();

  await expect(race).rejects.toThrow("closed");
  expect([...track.sockets.keys()]).toEqual(["a"]);
});
