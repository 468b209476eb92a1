import { expect, test } from "vitest";
import { expectationOf } from "./expectation.ts";
import { Ledger } from "./ledger.ts";
import { type PlanSettings, planOf } from "./plan.ts";

const settings: PlanSettings = { seed: 3, warmUp: 100, count: 200, concurrency: 4, aborts: true };
const range = { first: 100, count: 200 };
const numbers = Array.from({ length: range.count }, (_, place) => range.first + place);
const planned = (number: number) => expectationOf(planOf(number, settings), false);
const nothingWrong = { outcomes: [], bodies: [], arrivals: [] };

/** A ledger in which all went as planned, but for those numbers. */
function ledgerBut(...left: readonly number[]): Ledger {
  const ledger = new Ledger(settings, false, range);
  for (const number of numbers) if (!left.includes(number)) ledger.record(number, { outcome: planned(number).outcome });
  return ledger;
}

/** The server's counts, if every request came as often as it must at least. */
function arrivals(change: (number: number) => number = () => 0): readonly number[] {
  return Array.from({ length: 300 }, (_, number) =>
    number < range.first ? 0 : planned(number).arrivals[0] + change(number),
  );
}

test("when all went as planned nothing is wrong, and planned and seen agree", () => {
  const ledger = ledgerBut();
  const counts = ledger.counts();

  expect(ledger.discrepancies(arrivals())).toEqual(nothingWrong);
  expect(counts.map(({ outcome }) => outcome)).toEqual(["answered", "aborted", "reset", "timed out", "unplanned"]);
  expect(counts.map(({ seen }) => seen)).toEqual(counts.map((count) => count.planned));
  expect(counts.reduce((sum, { seen }) => sum + seen, 0)).toBe(200);
});

test("a request that never ended is missed", () => {
  const ledger = ledgerBut(150);

  expect(ledger.missing()).toEqual([150]);
  expect(ledger.discrepancies(arrivals())).toEqual({ ...nothingWrong, outcomes: ["request 150 has not ended"] });
});

test("a request that ended twice, or otherwise than planned, is told", () => {
  const answered = numbers.filter((number) => planned(number).outcome === "answered").slice(0, 3);
  const [twice, otherwise, surprising] = answered as [number, number, number];
  const ledger = ledgerBut(otherwise, surprising);

  ledger.record(twice, { outcome: "answered" });
  ledger.record(otherwise, { outcome: "reset" });
  ledger.record(surprising, { outcome: "unplanned", surprise: "PoolTimeout" });

  expect(ledger.discrepancies(arrivals()).outcomes).toEqual([
    `request ${twice} has ended twice`,
    `request ${otherwise} was to be answered and was reset`,
    "PoolTimeout",
  ]);
});

test("a body that is another's is told although its request was answered", () => {
  const [number] = numbers.filter((one) => planned(one).outcome === "answered") as [number];
  const ledger = ledgerBut(number);

  ledger.record(number, { outcome: "answered", problem: "these are the bytes of another" });

  expect(ledger.discrepancies(arrivals())).toEqual({ ...nothingWrong, bodies: ["these are the bytes of another"] });
});

test("a request that the server saw once too often, or never, is told", () => {
  const [often, never] = numbers.filter((number) => planned(number).outcome === "answered") as [number, number];
  const change = (number: number): number => Number(number === often) - Number(number === never);

  expect(ledgerBut().discrepancies(arrivals(change)).arrivals).toEqual([
    `request ${often} arrived 2 times, not 1`,
    `request ${never} arrived 0 times, not 1`,
  ]);
});
