import { expect, test } from "vitest";
import type { Site } from "./bench.ts";
import { FunctionUse } from "./candidates.ts";
import type { SurveyedTest, Trial } from "./laboratory.ts";
import { experimentLine, mutationSummary } from "./mutation-report.ts";
import { mutantName, mutationRun, type Trials } from "./mutation-run.ts";

const site = (number: number, owner: string): Site => ({
  file: "packages/core/src/models/url.ts",
  number,
  owner,
  kind: "negated condition",
  isInCallback: false,
  line: 10 + number,
  start: number,
  end: number + 1,
  original: `a${number}`,
  replacement: `!(a${number})`,
});
const sites = [site(0, "URL.join"), site(1, "URL.host"), site(2, "URL.host")];
const surveyed = (name: string, rows: readonly string[], ...own: readonly number[]): SurveyedTest => {
  return { id: name, name, file: "tests/parity/url.test.ts", line: 1, rows, state: "passed", sites: new Set(own) };
};
const joins = surveyed("joins", ["row one"], 0, 1);
const hosts = surveyed("hosts", ["row two"], 1, 2);

const whole: Trial = { isGreen: true, sites: new Set([0, 1, 2]), answers: ["host a"] };
/** Trials whose outcome with a mutant is given by the mutant's number; without one they are green. */
const trials = (outcomes: Readonly<Record<number, Partial<Trial>>>, unbroken: Partial<Trial> = {}): Trials => ({
  try: async (_tests, broken) =>
    broken === undefined ? { ...whole, ...unbroken } : { ...whole, isGreen: false, ...outcomes[broken.number] },
});
const options = { rows: ["row one", "row two"], count: 2, random: () => 0, equivalents: new Set<string>() };
const use = new FunctionUse(sites, [joins, hosts]);
const verdicts = async (lab: Trials, change: Partial<typeof options> = {}): Promise<readonly unknown[]> => {
  const experiments = await mutationRun(lab, [joins, hosts], use, { ...options, ...change });
  return experiments.map(({ row, verdict, site: drawn, redraws }) => [row, verdict, drawn?.number, redraws]);
};

test("the function that the fewest tests run is broken first", () => {
  expect(use.candidates([joins], () => 0).map(({ number }) => number)).toEqual([0, 1]);
});

test("a mutant is killed when a test of its row goes red, and is not drawn twice", async () => {
  expect(await verdicts(trials({}))).toEqual([
    ["row one", "killed", 0, []],
    ["row two", "killed", 1, []],
  ]);
});

test("a mutant that changes an answer and leaves the tests green has survived", async () => {
  const lab = trials({ 0: { isGreen: true, answers: ["host b"] } });

  expect(await verdicts(lab, { count: 1 })).toEqual([["row one", "survived", 0, []]]);
});

test("a mutant that changes no answer is drawn again", async () => {
  expect(await verdicts(trials({ 0: { isGreen: true } }), { count: 1 })).toEqual([
    ["row one", "killed", 1, ["no answer changed"]],
  ]);
});

test("tests that ask for no answer are not excused for it", async () => {
  const lab = trials({ 0: { isGreen: true, answers: [] } }, { answers: [] });

  expect(await verdicts(lab, { count: 1 })).toEqual([["row one", "survived", 0, []]]);
});

test("what does not run alone, and what is listed as equivalent, is drawn again", async () => {
  const lab = trials({}, { sites: new Set([1, 2]) });

  expect(await verdicts(lab, { count: 1 })).toEqual([["row one", "killed", 1, ["not run alone"]]]);
  const equivalents = new Set(sites.slice(0, 1).map(mutantName));
  expect(await verdicts(trials({}), { count: 1, equivalents })).toEqual([
    ["row one", "killed", 1, ["listed as equivalent"]],
  ]);
});

test("a row of which nothing can be broken does not count", async () => {
  const lab = trials({ 0: { isGreen: true }, 1: { isGreen: true } });

  expect(await verdicts(lab, { count: 1 })).toEqual([
    ["row one", "nothing to break", undefined, ["no answer changed", "no answer changed"]],
    ["row two", "killed", 2, ["no answer changed"]],
  ]);
});

test("tests that are red without a mutant have shown nothing", async () => {
  expect(await verdicts(trials({}, { isGreen: false }), { count: 1 })).toEqual([
    ["row one", "red unbroken", undefined, []],
  ]);
});

test("the report shows a survivor with its place, its change and its tests", async () => {
  const lab = trials({ 0: { isGreen: true, answers: ["host b"] } });
  const experiments = await mutationRun(lab, [joins, hosts], use, options);

  expect(experiments.map((experiment) => experimentLine(experiment, false)).join("")).toBe(`\
✗ row one  survived  packages/core/src/models/url.ts:10 URL.join, negated condition
    - a0
    + !(a0)
    asked, core answers  host b
    in place of          host a
    listed as equivalent it is "packages/core/src/models/url.ts URL.join: a0 → !(a0)"
    tests/parity/url.test.ts › joins
✓ row two  packages/core/src/models/url.ts:11 URL.host, negated condition
`);
  expect(mutationSummary(experiments, 7)).toBe("1 of 2 killed (seed 7)\n");
});
