// What may be drawn again, and why; everything else that stays green is a survivor.
// Rule 1: the mutant's place is not run when the tests of the row run alone, as where an earlier test filled a cache.
// Rule 2: whatever the tests ask of core's public names, every answer is the same with the mutant and without it, call by
//         call, down to the `throw` that is reached. Tests that ask for no answer are never excused by this.
// Rule 3: tests/parity/equivalent-mutants.json lists it, with the reason why no caller can tell.
// A row of which nothing is left to break is drawn again too, as where it is about a table and runs no function.
import type { Site } from "./bench.ts";
import type { FunctionUse } from "./candidates.ts";
import type { SurveyedTest, Trial } from "./laboratory.ts";

export type Redraw = "not run alone" | "no answer changed" | "listed as equivalent";

export interface Experiment {
  readonly row: string;
  readonly tests: readonly SurveyedTest[];
  readonly verdict: "killed" | "survived" | "red unbroken" | "nothing to break";
  readonly site?: Site;
  /** Of a survivor: what core answered otherwise, and nobody noticed. */
  readonly change?: AnswerChange;
  readonly redraws: readonly Redraw[];
}

export interface AnswerChange {
  readonly whole: string;
  readonly broken: string;
}

/** What tries tests, broken or not: the laboratory, or a double of it. */
export interface Trials {
  try(tests: readonly SurveyedTest[], broken?: Site): Promise<Trial>;
}

export interface MutationOptions {
  /** Rows to draw from, in the order in which to try them. */
  readonly rows: readonly string[];
  readonly count: number;
  readonly random: () => number;
  /** What rule 3 lists, as `mutantName` writes it. */
  readonly equivalents: ReadonlySet<string>;
  readonly onExperiment?: (experiment: Experiment) => void;
}

const mostRedraws = 40;

/** Breaks, for row after row, a function that the row is about, until so many rows were judged. */
export async function mutationRun(
  trials: Trials,
  tests: readonly SurveyedTest[],
  use: FunctionUse,
  { rows, count, random, equivalents, onExperiment }: MutationOptions,
): Promise<readonly Experiment[]> {
  const experiments: Experiment[] = [];
  const used = new Set<Site>();
  let judged = 0;
  for (const row of rows) {
    if (judged === count) break;
    const own = tests.filter((test) => test.rows.includes(row));
    // Drawn without putting back: rows that run the same functions each break them in another place.
    const candidates = use.candidates(own, random).filter((site) => !used.has(site));
    const experiment = { row, tests: own, ...(await judge(trials, own, candidates, equivalents)) };
    if (experiment.site !== undefined) used.add(experiment.site);
    if (experiment.verdict !== "nothing to break") judged += 1;
    experiments.push(experiment);
    onExperiment?.(experiment);
  }
  return experiments;
}

async function judge(
  trials: Trials,
  tests: readonly SurveyedTest[],
  candidates: readonly Site[],
  equivalents: ReadonlySet<string>,
): Promise<Pick<Experiment, "verdict" | "site" | "change" | "redraws">> {
  const redraws: Redraw[] = [];
  const whole = await trials.try(tests);
  if (!whole.isGreen) return { verdict: "red unbroken", redraws };
  for (const site of candidates) {
    if (redraws.length === mostRedraws) break;
    const redraw = reasonToSkip(site, whole, equivalents);
    if (redraw !== undefined) {
      redraws.push(redraw);
      continue;
    }
    const broken = await trials.try(tests, site);
    if (!broken.isGreen) return { verdict: "killed", site, redraws };
    const change = changeOf(whole.answers, broken.answers);
    if (change !== undefined) return { verdict: "survived", site, change, redraws };
    redraws.push("no answer changed");
  }
  return { verdict: "nothing to break", redraws };
}

function reasonToSkip(site: Site, whole: Trial, equivalents: ReadonlySet<string>): Redraw | undefined {
  if (!whole.sites.has(site.number)) return "not run alone";
  return equivalents.has(mutantName(site)) ? "listed as equivalent" : undefined;
}

/** The first answer that is another one with the mutant; tests that ask for none are not excused for it. */
function changeOf(whole: readonly string[], broken: readonly string[]): AnswerChange | undefined {
  const index = whole.findIndex((answer, place) => answer !== broken[place]);
  if (index < 0 && whole.length === broken.length && whole.length > 0) return undefined;
  const place = index < 0 ? whole.length : index;
  return { whole: whole[place] ?? "(none)", broken: broken[place] ?? "(none)" };
}

/** A mutant in words that stay true when lines move. */
export function mutantName({ file, owner, original, replacement }: Site): string {
  return `${file} ${owner}: ${original.replaceAll(/\s+/g, " ")} → ${replacement.replaceAll(/\s+/g, " ")}`;
}
