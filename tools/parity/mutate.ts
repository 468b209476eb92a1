import { join } from "node:path";
import { readJson } from "../check/workspace.ts";
import { FunctionUse } from "./candidates.ts";
import { Laboratory } from "./laboratory.ts";
import { experimentLine, mutationSummary } from "./mutation-report.ts";
import { mutantName, mutationRun } from "./mutation-run.ts";
import { coveringFiles } from "./runs.ts";
import { seededRandom, shuffled } from "./seeded-random.ts";

export interface MutateOptions {
  readonly count: number;
  readonly seed: number;
  readonly hasColour: boolean;
  readonly write: (text: string) => void;
}

/** Of the rows drawn, the share whose tests must notice that the code is broken. */
const leastKilled = 0.95;

/** Breaks core in memory, once for each of so many covered rows, and tells which tests noticed. Answers whether enough did. */
export async function mutate(root: string, { count, seed, hasColour, write }: MutateOptions): Promise<boolean> {
  await using laboratory = await Laboratory.open(root);
  const tests = (await laboratory.survey(coveringFiles(root))).filter((test) => test.rows.length > 0);
  const red = tests.filter((test) => test.state !== "passed");
  if (red.length > 0) {
    for (const test of red) write(`${test.file} › ${test.name} ${test.state}\n`);
    write("Only tests that pass can show that something broke. Mend those above.\n");
    return false;
  }
  const listed = readJson(join(root, "tests/parity/equivalent-mutants.json")) as Readonly<Record<string, string>>;
  const names = new Set(laboratory.sites.map(mutantName));
  const gone = Object.keys(listed).filter((name) => !names.has(name));
  for (const name of gone) write(`equivalent-mutants.json: there is no mutant "${name}". Take it off the list.\n`);
  const random = seededRandom(seed);
  const rows = shuffled([...new Set(tests.flatMap((test) => test.rows))], random);
  const experiments = await mutationRun(laboratory, tests, new FunctionUse(laboratory.sites, tests), {
    rows,
    count,
    random,
    equivalents: new Set(Object.keys(listed)),
    onExperiment: (experiment) => write(experimentLine(experiment, hasColour)),
  });
  write(mutationSummary(experiments, seed));
  const judged = experiments.filter(({ verdict }) => verdict !== "nothing to break");
  const killed = judged.filter(({ verdict }) => verdict === "killed");
  return gone.length === 0 && judged.length > 0 && killed.length >= Math.floor(leastKilled * judged.length);
}
