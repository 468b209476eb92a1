import type { ScenarioFigures } from "../figures.ts";
import type { Verdict } from "../goals/verdicts.ts";
import type { Machine } from "../machine.ts";

/** One run of the bench, as its file holds it. */
export interface Result {
  readonly format: 1;
  /** When it ended, as ISO 8601 has it. */
  readonly date: string;
  readonly machine: Machine;
  readonly seed: number;
  /** Percent of extra work for Trunkline's own rows: with any it is no measurement. Earlier results do not say. */
  readonly handicap?: number;
  readonly scenarios: readonly ScenarioFigures[];
  readonly verdicts: readonly Verdict[];
}

/** Throws an `Error` for a text that is no result of this bench; `name` says whose text it is. */
export function resultFrom(text: string, name: string): Result {
  const value = valueOf(text, name) as Partial<Result> | null;
  if (value?.format !== 1 || !Array.isArray(value.scenarios) || value.machine === undefined)
    throw new Error(`${name} is no result of this bench. Give it a result.json that a run has written.`);
  return value as Result;
}

function valueOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${name} is no JSON. Give it a result.json that a run has written.`, { cause });
  }
}
