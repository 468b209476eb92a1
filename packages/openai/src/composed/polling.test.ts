import { afterEach, expect, test, vi } from "vitest";
import { APIPromise } from "../client/api-promise.ts";
import type { RequestOptions } from "../client/request-options.ts";
import type { Files } from "../generated/files.ts";
import { APIUserAbortError } from "../errors/errors.ts";
import { waitForProcessing } from "./files.ts";
import { type Clock, poll, systemClock } from "./polling.ts";

/** A clock that does not wait, and tells what it was asked to. */
function clockOf(): Clock & { readonly slept: number[] } {
  const slept: number[] = [];
  const now = (): number => slept.reduce((sum, each) => sum + each, 0);
  return { slept, now, sleep: async (milliseconds) => void slept.push(milliseconds) };
}

/** Answers with these, one after the other, the last of them again and again. */
function answering(statuses: readonly string[], headers: Record<string, string> = {}) {
  const asked: RequestOptions[] = [];
  const retrieve = (options: RequestOptions): APIPromise<{ status: string }> => {
    const status = statuses[Math.min(asked.push(options), statuses.length) - 1]!;
    return new APIPromise({
      parsed: () => Promise.resolve({ status }),
      response: () => Promise.resolve(new Response(null, { headers })),
    });
  };
  return { asked, retrieve };
}

const ends = ["done", "failed"];

test("it is asked again, every five seconds, until the status is an end", async () => {
  const clock = clockOf();
  const { asked, retrieve } = answering(["queued", "in_progress", "unheard-of", "done"]);

  expect(await poll(retrieve, ends, undefined, clock)).toEqual({ status: "done" });
  expect(clock.slept).toEqual([5000, 5000, 5000]);
  expect(asked).toHaveLength(4);
});

test("the server says how long to wait, unless the caller does", async () => {
  const [server, caller] = [clockOf(), clockOf()];
  const wish = { "openai-poll-after-ms": "1250" };
  await poll(answering(["queued", "done"], wish).retrieve, ends, {}, server);
  await poll(answering(["queued", "done"], wish).retrieve, ends, { pollIntervalMs: 0 }, caller);

  expect([server.slept, caller.slept]).toEqual([[1250], [0]]);
});

test("each request says that it polls, how often, and what the caller's options say", async () => {
  const { asked, retrieve } = answering(["done"]);
  await poll(retrieve, ends, { pollIntervalMs: 10, headers: { "x-own": "1" }, timeout: 7 }, clockOf());

  expect(asked).toEqual([
    {
      timeout: 7,
      headers: [
        ["X-Stainless-Poll-Helper", "true"],
        ["X-Stainless-Custom-Poll-Interval", "10"],
        ["x-own", "1"],
      ],
    },
  ]);
});

test("it gives up when the next request would come after maxWaitMs", async () => {
  const clock = clockOf();
  const { retrieve } = answering(["queued"]);

  await expect(poll(retrieve, ends, { maxWaitMs: 12_000 }, clock)).rejects.toThrow(
    'Giving up after 12000 ms: the status is still "queued".',
  );
  expect(clock.slept).toEqual([5000, 5000]);
});

test.each(["before", "while"])("a signal that aborts %s it waits ends the waiting at once", async (when) => {
  const controller = new AbortController();
  if (when === "before") controller.abort("enough");
  const waiting = systemClock.sleep(3_600_000, controller.signal);
  controller.abort("enough");
  const error: unknown = await waiting.catch((thrown: unknown) => thrown);

  expect(error).toBeInstanceOf(APIUserAbortError);
  expect((error as Error).cause).toBe("enough");
});

afterEach(() => void vi.useRealTimers());

/** Files of which every one has these statuses, one after the other, the last of them again and again. */
function filesWith(...statuses: string[]): { readonly files: Files; readonly asked: string[] } {
  const asked: string[] = [];
  const retrieve = (id: string): Promise<{ status: string }> =>
    Promise.resolve({ status: statuses[Math.min(asked.push(id), statuses.length) - 1]! });
  return { asked, files: { retrieve } as unknown as Files };
}

test("a file is asked for every five seconds until it has been processed", async () => {
  vi.useFakeTimers();
  const { files, asked } = filesWith("uploaded", "uploaded", "processed");
  const waiting = waitForProcessing(files, "file-1");
  await vi.advanceTimersByTimeAsync(9999);
  const early = asked.length;
  await vi.advanceTimersByTimeAsync(1);

  expect(await waiting).toEqual({ status: "processed" });
  expect([early, asked.length]).toEqual([2, 3]);
});

test("a file that takes more than half an hour is given up", async () => {
  vi.useFakeTimers();
  const { files, asked } = filesWith("uploaded");
  const waiting = waitForProcessing(files, "file-1").catch((error: unknown) => (error as Error).message);
  await vi.advanceTimersByTimeAsync(1_800_000);

  expect(await waiting).toBe('Giving up after 1800000 ms: the status is still "uploaded".');
  expect(asked).toHaveLength(361);
});
