import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  Client,
  ConnectTimeout,
  PoolTimeout,
  ReadTimeout,
  SyncClient,
  type TimeoutInput,
  TotalTimeout,
  WriteTimeout,
} from "../src/index.ts";
import { thrownBy } from "./both.ts";
import { everything, type Script, ScriptedTransport, silence } from "./scripted-transport.ts";
import type { Capability, SyncTransport } from "@trunkline/transport";

const without = (...words: Capability[]): Capability[] => everything.filter((word) => !words.includes(word));
const untimed = everything.filter((word) => !word.startsWith("limits-"));

function client(script: Script, capabilities: readonly Capability[], timeout: TimeoutInput): Client {
  return new Client({ transport: new ScriptedTransport(script, capabilities), timeout });
}

describe("limits of a transport that keeps none itself", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("the head may take as long as all its phases together", { tags: ["F087"] }, async () => {
    const settled = vi.fn<(error: unknown) => void>();
    const call = thrownBy(() =>
      client(() => silence, untimed, { connect: 1, read: 20, write: 300, pool: 4000 }).get("http://h/"),
    ).then(settled);
    await vi.advanceTimersByTimeAsync(4320);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await call;

    const [[error]] = settled.mock.calls as [[ReadTimeout]];
    expect([error.name, error.message, error.code]).toEqual([
      "ReadTimeout",
      "GET http://h/: nothing arrived from h:80 after 4321 ms",
      "READ_TIMEOUT",
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.for([
    ["limits-read", ReadTimeout],
    ["limits-connect", ConnectTimeout],
    ["limits-write", WriteTimeout],
    ["limits-pool", PoolTimeout],
  ] as const)("without %s alone, the rest of the head is waited for too", { tags: ["F087"] }, async ([word, Kind]) => {
    const settled = vi.fn<(error: unknown) => void>();
    const call = thrownBy(() =>
      client(() => silence, without(word), { connect: 10, read: 10, write: 10, pool: 10 }).get("http://h/"),
    ).then(settled);
    await vi.advanceTimersByTimeAsync(39);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await call;

    expect(settled.mock.calls[0]?.[0]).toBeInstanceOf(Kind);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("a phase without limit leaves the head without one", { tags: ["F087"] }, async () => {
    const controller = new AbortController();
    const call = thrownBy(() =>
      client(() => silence, untimed, { read: null }).get("http://h/", { signal: controller.signal }),
    );
    await vi.advanceTimersByTimeAsync(1_000_000);
    controller.abort("enough");

    expect(await call).toBe("enough");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("each chunk may take as long as read", { tags: ["F087"] }, async () => {
    const own = client(() => ({ body: ["a", silence] }), untimed, 10);
    const error = thrownBy(() => own.get("http://h/"));
    await vi.advanceTimersByTimeAsync(9);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);

    expect(await error).toBeInstanceOf(ReadTimeout);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("a reader may take his time between chunks", { tags: ["F087"] }, async () => {
    const own = client(() => ({ body: ["a", "b", "c"] }), untimed, 10);
    const response = await own.stream("GET", "http://h/");
    let count = 0;
    for await (const chunk of response.iterBytes()) {
      count += chunk.length;
      await vi.advanceTimersByTimeAsync(1000);
    }

    expect([count, vi.getTimerCount()]).toEqual([3, 0]);
  });

  test("total covers head and body", { tags: ["F087"] }, async () => {
    for (const script of [() => silence, () => ({ body: ["a", silence] })] as Script[]) {
      const error = thrownBy(() =>
        client(script, untimed, { connect: null, read: null, write: null, pool: null, total: 50 }).get("http://h/"),
      );
      await vi.advanceTimersByTimeAsync(50);

      expect(await error).toSatisfy(
        (thrown: Error) =>
          thrown instanceof TotalTimeout &&
          thrown.message === "GET http://h/: the exchange with h:80 had not ended after 50 ms",
      );
      expect(vi.getTimerCount()).toBe(0);
    }
  });

  test("no timer is left, however an answer ends", async () => {
    const limits = { total: 100 };
    await client(() => ({ body: "x" }), untimed, limits).get("http://h/");
    await client(() => ({ body: "x", isWhole: true }), untimed, limits).get("http://h/");
    await (await client(() => ({ body: "x" }), untimed, limits).stream("GET", "http://h/")).close();
    for await (const chunk of (
      await client(() => ({ body: ["a", "b"] }), untimed, limits).stream("GET", "http://h/")
    ).iterBytes())
      if (chunk.length > 0) break;
    await thrownBy(() => client(() => new Error("bug"), untimed, limits).get("http://h/"));
    await thrownBy(() => client(() => ({ body: ["a", new Error("bug")] }), untimed, limits).get("http://h/"));

    expect(vi.getTimerCount()).toBe(0);
  });

  test("a limit longer than a timer can be never fires", async () => {
    for (const timeout of [Number.POSITIVE_INFINITY, 2 ** 31, 30 * 24 * 3_600_000]) {
      const controller = new AbortController();
      const settled = vi.fn<(error: unknown) => void>();
      const own = client(() => silence, untimed, {
        connect: timeout,
        read: timeout,
        write: timeout,
        pool: timeout,
        total: timeout,
      });
      const call = thrownBy(() => own.get("http://h/", { signal: controller.signal })).then(settled);
      await vi.advanceTimersByTimeAsync(1_000_000);
      expect(settled).not.toHaveBeenCalled();
      controller.abort("enough");
      await call;
    }
  });

  test("a transport that keeps every limit is left to it", async () => {
    const transport = new ScriptedTransport(() => silence);
    const controller = new AbortController();
    const own = new Client({ transport, timeout: { read: 10, total: 20 } });
    const call = thrownBy(() => own.get("http://h/", { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort("enough");

    expect([await call, own.transportFor("http://h/"), transport.arrived[0]?.signal]).toEqual([
      "enough",
      transport,
      controller.signal,
    ]);
  });
});

test("a SyncClient notices a missed limit when the transport returns", { tags: ["F087"] }, () => {
  const now = vi.spyOn(performance, "now");
  let clock = 0;
  now.mockImplementation(() => clock);
  const late = (milliseconds: number, timeout: TimeoutInput): unknown => {
    const transport = new ScriptedTransport(() => {
      clock += milliseconds;
      return { body: "late" };
    }, untimed);
    try {
      return [new SyncClient({ transport, timeout }).get("http://h/").text(), transport.closedBodies];
    } catch (error) {
      return [(error as Error).name, transport.closedBodies];
    }
  };

  expect([late(10, 10), late(11, 10), late(11, { read: null, total: 10 }), late(11, null)]).toEqual([
    ["late", [0]],
    ["ReadTimeout", [0]],
    ["TotalTimeout", [0]],
    ["late", [0]],
  ]);
  now.mockRestore();
});

test("a SyncClient notices a missed limit between two chunks, its own pauses not counted", { tags: ["F087"] }, () => {
  const now = vi.spyOn(performance, "now");
  let clock = 0;
  now.mockImplementation(() => clock);
  const dripping = (pauses: readonly number[]): SyncTransport => ({
    contract: 1,
    name: "dripping",
    capabilities: new Set(),
    handleRequestSync: () => ({
      status: 200,
      headers: [],
      extensions: {},
      body: {
        *[Symbol.iterator]() {
          for (const pause of pauses) {
            clock += pause;
            yield Uint8Array.of(1);
          }
        },
        closeSync() {},
      },
    }),
    closeSync() {},
    [Symbol.dispose]() {},
  });
  const read = (pauses: readonly number[], timeout: TimeoutInput): unknown => {
    let count = 0;
    try {
      const response = new SyncClient({ transport: dripping(pauses), timeout }).stream("GET", "http://h/");
      for (const chunk of response.iterBytesSync()) {
        count += chunk.length;
        clock += 1000;
      }
      return count;
    } catch (error) {
      return [(error as Error).name, count];
    }
  };

  expect([read([10, 10, 10], 10), read([10, 11, 1], 10), read([1, 1, 1], { read: null, total: 1500 })]).toEqual([
    3,
    ["ReadTimeout", 1],
    ["TotalTimeout", 2],
  ]);
  now.mockRestore();
});
