import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { streamDifferences } from "../openai-streams/known-differences.ts";
import { meantDifferences } from "./fault-rows.ts";
import { repository } from "../../tools/check/workspace.ts";

/** What the comparison with the official package came to. */
export interface OpenAIReport {
  readonly methods: number;
  /** Methods whose calls were all valid. */
  readonly made: number;
  /** Methods whose calls were the official package's too, but for what is on the list. */
  readonly compared: number;
  readonly differences: readonly { readonly name: string; readonly reason: string; readonly calls: number }[];
}

const file = join(repository, "reports/openai.json");

export function writeReport(report: OpenAIReport): void {
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, JSON.stringify(report));
}

/** `undefined` where no run has left one. */
export function readReport(): OpenAIReport | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as OpenAIReport;
  } catch {
    return undefined;
  }
}

/** The list of differences with their reasons, and the count of calls. */
export function reportText({ methods, made, compared, differences }: OpenAIReport): string {
  const width = Math.max(0, ...differences.map(({ name }) => name.length));
  const lines = differences.map(
    ({ name, reason, calls }) => `  ${name.padEnd(width)}  ${String(calls).padStart(3)}  ${reason}`,
  );
  return [
    "Where we differ from the official package, in how many methods, and why:",
    ...lines,
    "",
    "And where something goes wrong:",
    ...meantDifferences.map(({ name, reason }) => `  ${name}: ${reason}`),
    "",
    "And in what streams are made of:",
    ...streamDifferences.map(({ name, reason }) => `  ${name}: ${reason}`),
    "",
    `${compared}/${methods} methods are compared with it whole`,
    `${made}/${methods} calls`,
    "",
  ].join("\n");
}
