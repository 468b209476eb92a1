import { join } from "node:path";
import { repository } from "../check/workspace.ts";
import type { ClosingCount } from "../reporter/closing-count.ts";
import { run } from "../tasks/run.ts";

const folder = join(repository, "packages/transport-native");
const suppressions = join(folder, "crates/engine/tests/valgrind.supp");

export interface CargoTestOptions {
  /** Only tests whose names hold this. */
  readonly name?: string | undefined;
  /** A program under which the tests run, with its arguments. */
  readonly runner?: readonly string[];
  /** Milliseconds. */
  readonly limit: number;
  readonly write: (text: string) => void;
}

/** Memcheck, for which a test that leaks or reads what was never written has failed. */
export const valgrind: readonly string[] = [
  "valgrind",
  "--quiet",
  // It runs one thread at a time, and without this a busy one for as long as it likes.
  "--fair-sched=yes",
  "--error-exitcode=1",
  "--leak-check=full",
  "--show-leak-kinds=definite",
  "--errors-for-leak-kinds=definite",
  `--suppressions=${suppressions}`,
];

/** Runs the tests of the engine and of its decoders, which need nothing of Node, and counts them. */
export async function cargoTest({ name, runner, limit, write }: CargoTestOptions): Promise<ClosingCount> {
  const manifest = ["--manifest-path", join(folder, "Cargo.toml")];
  const packages = ["--package", "trunkline-engine", "--package", "trunkline-decoders"];
  const under = runner === undefined ? [] : ["--config", `target."cfg(all())".runner = ${JSON.stringify(runner)}`];
  const options = ["--locked", "--color=never", "--no-fail-fast", ...(name === undefined ? [] : [name])];
  // Tests that share a thread's time would look like peers that take theirs.
  const alone = runner === undefined ? [] : ["--", "--test-threads=1"];
  const { code, output } = await run(["cargo", "test", ...manifest, ...packages, ...under, ...options, ...alone], {
    onText: write,
    limit,
  });
  const { passed, failed } = cargoCount(output);
  // What ends a test program besides its tests, memcheck's verdict among others, is a failure too.
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

/** The sum of what the test programs count. Ignored tests say why themselves, and count neither way. */
export function cargoCount(output: string): ClosingCount {
  const counts = [...output.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed;/gm)];
  const sum = (group: number): number => counts.reduce((total, count) => total + Number(count[group]), 0);
  return { passed: sum(1), failed: sum(2) };
}
