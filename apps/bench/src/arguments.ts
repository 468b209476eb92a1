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
  /** Within an hour; what an earlier run that was stopped has measured is taken over. */
  readonly isFull: boolean;
  /** For `--full`, which ends a few minutes later; `null` for what an hour has room for. */
  readonly minutes: number | null;
  /** Where the report is written; `null` for the usual place. */
  readonly output: string | null;
  /** The result of an earlier run. */
  readonly compare: string | null;
  /** Percent of extra work that Trunkline's own rows do. */
  readonly handicap: number;
}

const names = [...scenarios.map(({ name }) => name), "micro", "native", "openai", "full"].join(", ");

export const usage: string = `Usage: npm run bench -- [--rounds N] [--warm-up N] [--only SCENARIO] [--full [--minutes N]] [--json] [--output FOLDER] [--compare OLD.json]
  --rounds N       measure N rounds of each scenario, however long they take; without it the run ends within four minutes
  --warm-up N      at most N requests of each row before its first round
  --only SCENARIO  one of ${names}; may be repeated.
                   micro is every scenario without a client, native every one whose figures the native transport is held
                   to, which takes half an hour, openai every one beside the official OpenAI package, full every one
                   with every client there is; none of these runs unless it is asked for
  --full           those of full too, within an hour, and a run that was stopped is gone on with
  --minutes N      for --full: begin no further round after N minutes, 52 where nothing is said; it ends a few later
  --json           figures for machines
  --output FOLDER  where report.html, report.md, result.json, result.csv and history.jsonl are written; reports/bench
                   where nothing is said
  --compare FILE   the result.json of an earlier run; the bench ends with status 1 where a row has become slower by more
                   than three times the control row's spread
  --handicap N     N percent of extra work for Trunkline's own rows, to see whether --compare notices`;

/** What was written on the command line makes no sense; the message says why. */
export class UsageError extends Error {}

/** Throws a `UsageError`. */
export function argumentsFrom(words: readonly string[]): Arguments {
  const values = valuesOf(words);
  const { output, compare, handicap, minutes } = values;
  const { rounds, "warm-up": warmUp, only = [], json = false, full = false } = values;
  const unknown = only.filter((word) => !scenarios.some((scenario) => isNamed(scenario, word)));
  if (unknown.length > 0) throw new UsageError(`There is no scenario "${unknown.join('" or "')}". There are ${names}.`);
  return {
    scenarios: scenarios.filter((scenario) =>
      only.length > 0
        ? only.some((word) => isNamed(scenario, word))
        : scenario.group === "clients" || (full && scenario.group === "full"),
    ),
    rounds: rounds === undefined ? null : countFrom("--rounds", rounds),
    warmUp: warmUp === undefined ? null : countFrom("--warm-up", warmUp),
    isJson: json,
    isFull: full,
    minutes: minutes === undefined ? null : countFrom("--minutes", minutes),
    output: output ?? null,
    compare: compare ?? null,
    handicap: handicap === undefined ? 0 : countFrom("--handicap", handicap),
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
  full: { type: "boolean" },
  minutes: { type: "string" },
  json: { type: "boolean" },
  output: { type: "string" },
  compare: { type: "string" },
  handicap: { type: "string" },
} as const;

interface Values {
  readonly rounds?: string;
  readonly "warm-up"?: string;
  readonly only?: string[];
  readonly full?: boolean;
  readonly minutes?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly compare?: string;
  readonly handicap?: string;
}

function valuesOf(words: readonly string[]): Values {
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}
