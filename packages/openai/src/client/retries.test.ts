import { afterEach, expect, test, vi } from "vitest";
import { isWorthRetrying, retryDelay, waitFor } from "./retries.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function told(headers: Readonly<Record<string, string>>): (name: string) => string | null {
  return (name) => headers[name] ?? null;
}

test("a server is waited for as long as it asks, up to a minute", () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
  expect(retryDelay(told({ "retry-after-ms": "1500.5", "retry-after": "9" }), 0)).toBe(1500.5);
  expect(retryDelay(told({ "retry-after": "1.5" }), 0)).toBe(1500);
  expect(retryDelay(told({ "retry-after": "Thu, 01 Jan 2026 00:00:30 GMT" }), 0)).toBe(30_000);
  expect(retryDelay(told({ "retry-after": "60" }), 0)).toBe(60_000);
  expect(retryDelay(told({ "retry-after": "0" }), 0)).toBe(0);
});

test("otherwise the wait doubles up to eight seconds, a quarter less at most", () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const waits = [0, 1, 2, 3, 4, 5].map((retries) => retryDelay(null, retries));
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
  vi.mocked(Math.random).mockReturnValue(1);
  expect(["61", "-1", "never"].map((after) => retryDelay(told({ "retry-after": after }), 0))).toEqual([375, 375, 375]);
});

test("what a server says of retrying counts more than its status", () => {
  const worth = (status: number, said: string): boolean =>
    isWorthRetrying({ status, header: told({ "x-should-retry": said }) });
  expect([worth(400, "true"), worth(500, "false"), worth(500, "maybe"), worth(400, "maybe")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test("a wait ends when its signal aborts, and leaves no timer", async () => {
  vi.useFakeTimers();
  const controller = new AbortController();
  const waiting = waitFor(30_000, controller.signal);
  controller.abort("enough");
  await expect(waiting).rejects.toBe("enough");
  expect(vi.getTimerCount()).toBe(0);
});
