import { parseArgs } from "node:util";
import { scenarios } from "./scenarios/scenarios.ts";
import type { Scenario } from "./scenarios/scenario.ts";

export interface Arguments {
  readonly scenarios: readonly Scenario[];
  /** Of every scenario; `null` for each one's own number, within the limit of time. */
  readonly rounds: number | null;
  /** Requests of every row before the first round, at most; `null` for each scenario's own number. */
  readonly warmUp: number | null;
  readonly isJson: boolean;
}

const names = [...scenarios.map(({ name }) => name), "micro", "native"].join(", ");

export const usage: string = `Usage: npm run bench -- [--rounds N] [--warm-up N] [--only SCENARIO] [--json]
  --rounds N       measure N rounds of each scenario, however long they take; without it the run ends within a minute
  --warm-up N      at most N requests of each row before its first round
  --only SCENARIO  one of ${names}; may be repeated.
                   micro is every scenario without a client, native every one whose figures the native transport is held
                   to, which takes half an hour; none of these runs unless it is asked for
  --json           figures for machines`;

/** What was written on the command line makes no sense; the message says why. */
export class UsageError extends Error {}

/** Throws a `UsageError`. */
export function argumentsFrom(words: readonly string[]): Arguments {
  const { rounds, "warm-up": warmUp, only = [], json = false } = valuesOf(words);
  const unknown = only.filter((word) => !scenarios.some((scenario) => isNamed(scenario, word)));
  if (unknown.length > 0) throw new UsageError(`There is no scenario "${unknown.join('" or "')}". There are ${names}.`);
  return {
    scenarios: scenarios.filter((scenario) =>
      only.length === 0 ? scenario.group === "clients" : only.some((word) => isNamed(scenario, word)),
    ),
    rounds: rounds === undefined ? null : countFrom("--rounds", rounds),
    warmUp: warmUp === undefined ? null : countFrom("--warm-up", warmUp),
    isJson: json,
  };
}

function isNamed({ name, group }: Scenario, word: string): boolean {
  return name === word || (group !== "clients" && word === group);
}

function countFrom(option: string, word: string): number {
  if (/^[1-9]\d*$/.test(word)) return Number(word);
  throw new UsageError(`${option} takes a whole number from 1 up, not "${word}".`);
}

const options = {
  rounds: { type: "string" },
  "warm-up": { type: "string" },
  only: { type: "string", multiple: true },
  json: { type: "boolean" },
} as const;

function valuesOf(words: readonly string[]): { rounds?: string; "warm-up"?: string; only?: string[]; json?: boolean } {
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}
