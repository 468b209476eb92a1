import { expect, test, vi } from "vitest";
import { Limit } from "./limit.ts";

/** A limit that writes its name down when it runs out. */
function logged(name: string, log: string[]): Limit {
  return new Limit({ onLimit: () => void log.push(name) });
}

function withFakeClock(run: () => void): void {
  vi.useFakeTimers();
  try {
    run();
  } finally {
    vi.useRealTimers();
  }
}

test("limits run out in the order they are due, whatever their durations", () => {
  withFakeClock(() => {
    const log: string[] = [];
    logged("long", log).start(100);
    logged("short", log).start(30);
    vi.advanceTimersByTime(20);
    logged("later", log).start(30);

    vi.advanceTimersByTime(29);
    expect(log).toEqual(["short"]);
    vi.advanceTimersByTime(1);
    expect(log).toEqual(["short", "later"]);
    vi.advanceTimersByTime(50);
    expect(log).toEqual(["short", "later", "long"]);
  });
});

test("a limit that was stopped, or started anew, does not run out before its time", () => {
  withFakeClock(() => {
    const log: string[] = [];
    const [stopped, restarted, kept] = [logged("stopped", log), logged("restarted", log), logged("kept", log)];
    for (const limit of [stopped, restarted, kept]) limit.start(50);
    vi.advanceTimersByTime(40);
    stopped.stop();
    stopped.stop();
    restarted.start(50);

    vi.advanceTimersByTime(10);
    expect(log).toEqual(["kept"]);
    vi.advanceTimersByTime(40);
    expect(log).toEqual(["kept", "restarted"]);
  });
});

test("a limit may be started again from its own end, and an infinite one never ends", () => {
  withFakeClock(() => {
    let rounds = 0;
    const limit: Limit = new Limit({ onLimit: () => void (++rounds < 3 && limit.start(10)) });
    limit.start(10);
    logged("never", []).start(Infinity);

    vi.advanceTimersByTime(1000);
    expect([rounds, vi.getTimerCount()]).toEqual([3, 0]);
  });
});

test("thousands of limits of one duration need one timer", () => {
  withFakeClock(() => {
    const limits = Array.from({ length: 5000 }, () => logged("", []));
    for (const limit of limits) limit.start(5000);

    expect(vi.getTimerCount()).toBe(1);
    for (const limit of limits) limit.stop();
    vi.advanceTimersByTime(5000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
