import type { SoakReport } from "../report.ts";
import type { BodyResult, BodySettings, DirectionResult } from "./body-settings.ts";

/** A line for each direction, and the checks of both. */
export function bodyReport(settings: BodySettings, outcome: BodyResult | { readonly broken: string }): SoakReport {
  const { client, transport, size, warmUp } = settings;
  const title = `${client} over ${transport}: a body of ${mebibytes(size)} down, and one up, after ${mebibytes(warmUp)} each`;
  if ("broken" in outcome)
    return {
      text: `${title}\n✗ the run broke off\n  ${outcome.broken.replaceAll("\n", "\n  ")}\n`,
      passed: 0,
      failed: 1,
    };
  const directions = [["down", outcome.down] as const, ["up", outcome.up] as const];
  const checks = directions.flatMap(([name, direction]) => [
    { name: `every byte went ${name}, and was told of`, problem: lossOf(direction, size) },
    { name: `memory stayed flat on the way ${name}`, problem: growthOf(direction, settings.bound) },
  ]);
  const lines = checks.map(({ name, problem }) => (problem === null ? `✓ ${name}` : `✗ ${name}\n  ${problem}`));
  const passed = checks.filter(({ problem }) => problem === null).length;
  const text = [title, ...directions.map(row), ...lines].join("\n");
  return { text: `${text}\n`, passed, failed: checks.length - passed };
}

function row([name, { before, most, seconds }]: readonly [string, DirectionResult]): string {
  return `${name.padEnd(5)}${mebibytes(before)} of memory before, ${mebibytes(most)} at its most, ${seconds.toFixed(1)} s`;
}

function lossOf({ bytes, progress, problem }: DirectionResult, size: number): string | null {
  if (problem !== null) return problem;
  return bytes === size && progress === size ? null : `${bytes} bytes arrived and ${progress} were told of, of ${size}`;
}

function growthOf({ before, most }: DirectionResult, bound: number): string | null {
  return most - before <= bound ? null : `it grew by ${mebibytes(most - before)}; ${mebibytes(bound)} are allowed`;
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MiB`;
}
