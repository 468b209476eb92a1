import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Arguments, argumentsFrom, UsageError, usage } from "./arguments.ts";
import { foreignVersions } from "./clients/foreign/foreign-versions.ts";
import { figuresOf, type ScenarioFigures } from "./figures.ts";
import { nativeGoals } from "./goals/native-goals.ts";
import { openaiGoals } from "./goals/openai-goals.ts";
import { verdictsOf } from "./goals/verdicts.ts";
import { load, machine } from "./machine.ts";
import { measure, seed } from "./measure.ts";
import { report } from "./report.ts";
import { changesBetween, isOursSlower } from "./results/changes.ts";
import { changeTable } from "./results/change-table.ts";
import { Progress } from "./results/progress.ts";
import { type Result, resultFrom } from "./results/result.ts";
import { writeResult } from "./results/write-result.ts";

// Milliseconds for all scenarios together, so that a slow machine measures fewer rounds instead of longer; a goal is worth
// the time that it takes.
const limitOfAll = 200_000;
// A scenario's first round is always whole, and so are the turns that are watched: the rest of the hour is for what they take
// beyond their share.
const minutesOfFull = 52;

const usualOutput = fileURLToPath(new URL("../../../reports/bench", import.meta.url));

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  try {
    const { isJson, output, compare, ...wanted } = argumentsFrom(words);
    // Before an hour is spent on what it is to be compared with.
    const earlier = compare === null ? null : comparable(readFileSync(compare, "utf8"), compare);
    const folder = output ?? usualOutput;
    const result = await resultOf(wanted, folder);
    const files = writeResult(folder, result);
    say(isJson ? JSON.stringify(result, null, 2) : report(result));
    const changes = earlier === null ? [] : changesBetween(earlier, result);
    if (earlier !== null && !isJson) say(`\n${changeTable(changes, `${compare} of ${earlier.date}`)}`);
    if (!isJson) say(`\nWritten to ${files.join(", ")}`);
    return isOursSlower(changes) ? 1 : 0;
  } catch (error) {
    const { message } = error as Error;
    const isUsage = error instanceof UsageError;
    process.stderr.write(isUsage ? `${message}\n\n${usage}\n` : `The bench failed: ${message}\n`);
    return isUsage ? 2 : 1;
  }
}

function comparable(text: string, name: string): Result {
  const result = resultFrom(text, name);
  if ((result.handicap ?? 0) === 0) return result;
  throw new Error(`${name} is of a run with a handicap. Compare with one that measured what is there.`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

type Wanted = Omit<Arguments, "isJson" | "output" | "compare">;

async function resultOf(wanted: Wanted, folder: string): Promise<Result> {
  const loadBefore = load();
  const { rounds, warmUp, handicap } = wanted;
  const { node, cpuModel, versions } = machine(0);
  const progress = new Progress(folder, JSON.stringify({ node, cpuModel, versions, rounds, warmUp, handicap }));
  const scenarios = await measured(wanted, progress);
  if (wanted.isFull) progress.finish(scenarios.map(({ name }) => name));
  const verdicts = verdictsOf([...nativeGoals, ...openaiGoals], scenarios);
  const rows = scenarios.flatMap((each) => each.rows.map(({ row }) => row));
  const here = machine(loadBefore, foreignVersions(rows));
  return { format: 1, date: new Date().toISOString(), machine: here, seed, handicap, scenarios, verdicts };
}

async function measured(wanted: Wanted, progress: Progress): Promise<ScenarioFigures[]> {
  const { scenarios, rounds, warmUp, handicap, isFull, minutes } = wanted;
  const limit = isFull ? (minutes ?? minutesOfFull) * 60_000 : limitOfAll;
  const end = rounds === null ? performance.now() + limit : Number.POSITIVE_INFINITY;
  const figures: ScenarioFigures[] = [];
  for (const [at, scenario] of scenarios.entries()) {
    const earlier = isFull ? progress.earlier.get(scenario.name) : undefined;
    if (earlier !== undefined) {
      figures.push(earlier);
      continue;
    }
    if (process.stderr.isTTY) process.stderr.write(`measuring: ${scenario.title}\n`);
    const share = (end - performance.now()) / (scenarios.length - at);
    const measurement = await measure(scenario, {
      rounds: rounds ?? scenario.rounds,
      warmUp: Math.min(scenario.warmUp, warmUp ?? scenario.warmUp),
      limit: isFull || scenario.group === "clients" || scenario.group === "micro" ? share : Number.POSITIVE_INFINITY,
      handicap,
    });
    const seen = figuresOf(measurement);
    if (isFull) progress.add(seen);
    figures.push(seen);
  }
  return figures;
}
