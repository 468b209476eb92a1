import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ScenarioFigures } from "../figures.ts";
import { Progress } from "./progress.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "trunkline-progress-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const figures = (name: string): ScenarioFigures => ({ name, rows: [] }) as unknown as ScenarioFigures;
const namesIn = (conditions: string): string[] => [...new Progress(folder, conditions).earlier.keys()];

test("a run that was stopped is gone on with, scenario by scenario, also if it is stopped once more", () => {
  const first = new Progress(folder, "here");
  first.add(figures("one"));
  const second = new Progress(folder, "here");
  second.add(figures("two"));

  expect(namesIn("here")).toEqual(["one", "two"]);
});

test("figures from other conditions are not mixed in, and a run that has ended leaves none", () => {
  const progress = new Progress(folder, "here");
  progress.add(figures("one"));

  expect(namesIn("there")).toEqual([]);
  progress.finish(["one"]);
  expect(namesIn("here")).toEqual([]);
});

test("a run of one scenario takes nothing from the long one that was stopped", () => {
  const long = new Progress(folder, "here");
  long.add(figures("one"));
  const short = new Progress(folder, "here");
  short.add(figures("two"));
  short.finish(["two"]);

  expect(namesIn("here")).toEqual(["one"]);
});

test("a file that was cut off is begun anew", () => {
  writeFileSync(join(folder, "unfinished.json"), '{"conditions":"here","scen');

  expect(namesIn("here")).toEqual([]);
});
