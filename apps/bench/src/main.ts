import { argumentsFrom, UsageError, usage } from "./arguments.ts";
import { figuresOf, type ScenarioFigures } from "./figures.ts";
import { load, machine } from "./machine.ts";
import { measure, seed } from "./measure.ts";
import { report } from "./report.ts";
import type { Scenario } from "./scenarios/scenario.ts";

// Milliseconds for all scenarios together, so that a slow machine measures fewer rounds instead of longer.
const limitOfAll = 50_000;

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  try {
    const { scenarios, rounds, isJson } = argumentsFrom(words);
    const loadBefore = load();
    const figures = await measured(scenarios, rounds);
    const here = machine(loadBefore);
    const text = isJson ? JSON.stringify({ machine: here, seed, scenarios: figures }, null, 2) : report(here, figures);
    process.stdout.write(`${text}\n`);
    return 0;
  } catch (error) {
    const { message } = error as Error;
    const isUsage = error instanceof UsageError;
    process.stderr.write(isUsage ? `${message}\n\n${usage}\n` : `The bench failed: ${message}\n`);
    return isUsage ? 2 : 1;
  }
}

async function measured(scenarios: readonly Scenario[], rounds: number | null): Promise<ScenarioFigures[]> {
  const end = rounds === null ? performance.now() + limitOfAll : Number.POSITIVE_INFINITY;
  const figures: ScenarioFigures[] = [];
  for (const [at, scenario] of scenarios.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`measuring: ${scenario.title}\n`);
    const limit = (end - performance.now()) / (scenarios.length - at);
    const measurement = await measure(scenario, { rounds: rounds ?? scenario.rounds, warmUp: scenario.warmUp, limit });
    figures.push(figuresOf(measurement));
  }
  return figures;
}
