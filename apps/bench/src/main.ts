import { type Arguments, argumentsFrom, UsageError, usage } from "./arguments.ts";
import { figuresOf, type ScenarioFigures } from "./figures.ts";
import { nativeGoals } from "./goals/native-goals.ts";
import { verdictsOf } from "./goals/verdicts.ts";
import { load, machine } from "./machine.ts";
import { measure, seed } from "./measure.ts";
import { report } from "./report.ts";

// Milliseconds for all scenarios together, so that a slow machine measures fewer rounds instead of longer; a goal is worth
// the time that it takes.
const limitOfAll = 50_000;

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  try {
    const { isJson, ...wanted } = argumentsFrom(words);
    const loadBefore = load();
    const figures = await measured(wanted);
    const verdicts = verdictsOf(nativeGoals, figures);
    const here = machine(loadBefore);
    const text = isJson
      ? JSON.stringify({ machine: here, seed, scenarios: figures, verdicts }, null, 2)
      : report(here, figures, verdicts);
    process.stdout.write(`${text}\n`);
    return 0;
  } catch (error) {
    const { message } = error as Error;
    const isUsage = error instanceof UsageError;
    process.stderr.write(isUsage ? `${message}\n\n${usage}\n` : `The bench failed: ${message}\n`);
    return isUsage ? 2 : 1;
  }
}

async function measured({ scenarios, rounds, warmUp }: Omit<Arguments, "isJson">): Promise<ScenarioFigures[]> {
  const end = rounds === null ? performance.now() + limitOfAll : Number.POSITIVE_INFINITY;
  const figures: ScenarioFigures[] = [];
  for (const [at, scenario] of scenarios.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`measuring: ${scenario.title}\n`);
    const share = (end - performance.now()) / (scenarios.length - at);
    const measurement = await measure(scenario, {
      rounds: rounds ?? scenario.rounds,
      warmUp: Math.min(scenario.warmUp, warmUp ?? scenario.warmUp),
      limit: scenario.group === "native" ? Number.POSITIVE_INFINITY : share,
    });
    figures.push(figuresOf(measurement));
  }
  return figures;
}
