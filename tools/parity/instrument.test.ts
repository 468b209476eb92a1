import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { instrumented } from "./instrument.ts";
import { mutantsOf } from "./mutants.ts";

const text = `function sizeOf(size) {
  if (size < 0) throw new RangeError("negative");
  for (const unit of ["k", "M"]) {
    if (size < 1000) return size + unit;
    size = size / 1000;
  }
  return \`\${size}\` +
    "G";
}
sizeOf(input)`;
const mutants = mutantsOf("size.js", text);

interface Observed {
  readonly value: unknown;
  readonly sites: readonly number[];
  readonly answers: readonly unknown[];
}

/** Runs the text with its probes, with the mutant of this original in force if one is given. */
function observed(input: number, original?: string): Observed {
  const sites: number[] = [];
  const answers: unknown[] = [];
  const parityProbe = (site: number): number => sites.push(site);
  const parityResult = (name: string, value: unknown): unknown => {
    answers.push([name, value]);
    return value;
  };
  const broken = mutants.find((mutant) => mutant.original === original);
  const source = instrumented(text, mutants, { firstSite: 100, broken });
  const value: unknown = runInNewContext(source, { input, parityProbe, parityResult });
  return { value, sites, answers };
}

test("with probes alone the code does what it did", () => {
  expect([5, 5000, 5e9].map((input) => observed(input).value)).toEqual(["5k", "5M", "5000G"]);
});

test("each place that runs is told by its number, and each result by its function", () => {
  const { sites, answers } = observed(5);

  expect(sites.map((site) => mutants[site - 100]?.original)).toEqual([
    "size < 0",
    '"k"',
    '"M"',
    "size < 1000",
    "size + unit",
  ]);
  expect(answers).toEqual([["sizeOf", "5k"]]);
});

test("the mutant in force changes what the code does, and is told too", () => {
  const { value, sites } = observed(5000, "size < 1000");

  expect(value).toBe("5000k");
  expect(sites).toContain(100 + mutants.findIndex((mutant) => mutant.original === "size < 1000"));
});

test("a statement that is dropped is gone, and a result that is another is told as it is", () => {
  expect(observed(5e6, "size = size / 1000;").value).toBe("5000000G");
  expect(observed(5, "size + unit").answers).toEqual([["sizeOf", undefined]]);
});

test("a throw is told before it happens", () => {
  expect(() => observed(-1)).toThrow("negative");
  expect(observed(-1, 'throw new RangeError("negative");').value).toBe("-1k");
});

test("every mutant of every line leaves the lines where they are", () => {
  for (const broken of [undefined, ...mutants])
    expect(instrumented(text, mutants, { firstSite: 0, broken }).split("\n")).toHaveLength(text.split("\n").length);
});
