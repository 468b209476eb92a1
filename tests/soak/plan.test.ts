import { expect, test } from "vitest";
import { expectationOf, heals } from "./expectation.ts";
import { type PlanSettings, planOf } from "./plan.ts";
import { payload } from "./payload.ts";
import type { RequestPlan } from "./request-plan.ts";

const settings: PlanSettings = { seed: 42, warmUp: 2000, count: 10_000, concurrency: 256, aborts: true };
const all = (given: PlanSettings): readonly RequestPlan[] =>
  Array.from({ length: given.warmUp + given.count }, (_, number) => planOf(number, given));

test("of 10,000 requests 500 are aborted, 500 reset and 100 time out, spread over all of them", () => {
  const fates = all(settings).map(({ fate }) => fate.kind);
  const count = (kind: string, first: number, next: number): number =>
    fates.slice(first, next).filter((fate) => fate === kind).length;

  const whole = ["aborted", "reset", "timed out", "answered"].map((kind) => count(kind, 2000, 12_000));
  const hundred = ["aborted", "reset", "timed out", "answered"].map((kind) => count(kind, 4200, 4300));

  expect(whole).toEqual([500, 500, 100, 8900]);
  expect(hundred).toEqual([5, 5, 1, 89]);
});

test("another seed chooses other requests", () => {
  const chosen = (seed: number): string =>
    all({ ...settings, seed, count: 1000 })
      .filter(({ fate }) => fate.kind !== "answered")
      .map(({ number }) => number)
      .join();

  expect(chosen(1)).not.toBe(chosen(2));
});

test("every moment, point, method, framing, size and way to read is met", () => {
  const plans = all(settings);
  const met = (of: (plan: RequestPlan) => unknown): number => new Set(plans.map((plan) => String(of(plan)))).size;
  const metBy = (kind: string): number =>
    new Set(plans.flatMap(({ fate }) => (fate.kind === kind && "at" in fate ? [fate.at] : []))).size;

  expect(["aborted", "reset", "timed out"].map(metBy)).toEqual([5, 4, 2]);
  expect(met(({ method }) => method)).toBe(3);
  expect(met(({ upload }) => upload?.form)).toBe(4);
  expect(met(({ answer: { framing, isGzipped } }) => `${framing} ${isGzipped}`)).toBe(8);
  expect(met(({ reading }) => reading)).toBe(3);
  expect(met(({ answer: { size } }) => size)).toBeGreaterThan(1000);
});

test("a plan depends on the seed and the number alone", () => {
  expect(planOf(77, settings)).toEqual(planOf(77, { ...settings }));
  expect(all({ ...settings, seed: 43 })).not.toEqual(all(settings));
});

test("nobody waits for a connection before and after the crowd", () => {
  const waiting = all(settings).filter(({ fate }) => "at" in fate && fate.at === "waiting for a connection");
  const places = waiting.map(({ number }) => (number < 2000 ? number : number - 2000));

  expect(Math.min(...places)).toBeGreaterThanOrEqual(256);
  expect(waiting.every(({ number }) => number < 2000 - 256 || (number >= 2256 && number < 12_000 - 256))).toBe(true);
  expect(waiting.length).toBeGreaterThan(50);
});

test("who blocks aborts nothing, and all else stays as it is", () => {
  const plans = all({ ...settings, aborts: false });

  expect(plans.filter(({ fate }) => fate.kind === "aborted")).toEqual([]);
  expect(plans.filter(({ fate }) => fate.kind === "reset")).toHaveLength(
    all(settings).filter(({ fate }) => fate.kind === "reset").length,
  );
});

const plan: RequestPlan = {
  number: 1,
  method: "GET",
  fate: { kind: "answered" },
  upload: null,
  answer: { size: 10, framing: "length", isGzipped: false },
  reading: "at once",
  sharesSignal: false,
};
const upload = { size: 1, form: "one-time stream" } as const;

test.each<[what: string, Partial<RequestPlan>, without: object, withRetries: object]>([
  ["an answer", {}, ["answered", [1, 1]], ["answered", [1, 1]]],
  [
    "an abort before it is sent",
    { fate: { kind: "aborted", at: "before it is sent" } },
    ["aborted", [0, 0]],
    ["aborted", [0, 0]],
  ],
  [
    "an abort of a body",
    { fate: { kind: "aborted", at: "reading the body" } },
    ["aborted", [1, 1]],
    ["aborted", [1, 1]],
  ],
  [
    "a GET reset before the head",
    { fate: { kind: "reset", at: "before the head" } },
    ["reset", [1, 2]],
    ["answered", [3, 3]],
  ],
  ["a GET reset in the body", { fate: { kind: "reset", at: "in the body" } }, ["reset", [1, 1]], ["reset", [1, 1]]],
  [
    "a POST reset before the head",
    { method: "POST", fate: { kind: "reset", at: "before the head" } },
    ["reset", [1, 1]],
    ["reset", [1, 1]],
  ],
  [
    "a PUT of a stream that is gone",
    { method: "PUT", upload, fate: { kind: "reset", at: "in the head" } },
    ["reset", [1, 1]],
    ["reset", [1, 1]],
  ],
  [
    "a GET that hears nothing",
    { fate: { kind: "timed out", at: "before the head", limit: "read" } },
    ["timed out", [1, 1]],
    ["answered", [3, 3]],
  ],
  [
    "a GET out of time",
    { fate: { kind: "timed out", at: "before the head", limit: "total" } },
    ["timed out", [0, 1]],
    ["timed out", [0, 1]],
  ],
])("%s ends as it must, without retries and with them", (_what, details, without, withRetries) => {
  const given = { ...plan, ...details };
  const [off, on] = [false, true].map((retries) => expectationOf(given, retries));

  expect([off?.outcome, off?.arrivals]).toEqual(without);
  expect([on?.outcome, on?.arrivals]).toEqual(withRetries);
  expect(heals(given)).toBe(on?.outcome === "answered" && given.fate.kind !== "answered");
});

test("no two requests have the same bytes, not even the upload and the answer of one", () => {
  const beginnings = Array.from({ length: 5000 }, (_, number) =>
    (["upload", "answer"] as const).map((part) => Buffer.from(payload(number, part, 20)).toString()),
  ).flat();

  expect(new Set(beginnings).size).toBe(10_000);
  expect(payload(11_999, "upload", 600_000)).toHaveLength(600_000);
});
