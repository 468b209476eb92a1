import { join } from "node:path";
import { checks } from "../check/checks.ts";
import { rust } from "./rust.ts";
import { run } from "./run.ts";
import { runSuites, type Suite, suitesReport, sumOf } from "./run-suites.ts";

const minutes = 60_000;
// Once for all suites.
rust();

// Coverage is judged by the run of the tests themselves: they take most of the time, and once is enough.
const judgedLater = "coverage";
const names = checks.map(({ name }) => name).filter((name) => name !== judgedLater);

const suites: readonly Suite[] = [
  { name: "check", command: [...task("check"), ...names], limit: 12 * minutes },
  { name: "test", command: [...task("test"), "--coverage"], limit: 20 * minutes },
  { name: judgedLater, command: [...task("check"), judgedLater], limit: 12 * minutes },
  { name: "rust", command: task("test-rust"), limit: 15 * minutes },
  { name: "runtimes", command: task("test-runtimes"), limit: 15 * minutes },
  { name: "peers", command: task("test-peers"), limit: 12 * minutes },
  { name: "openai", command: task("test-openai"), limit: 8 * minutes },
  // The same answers every time, so that a change is judged by itself; other seeds are for those who look for mistakes.
  { name: "differential", command: [...task("differential"), "--seed", "9112"], limit: 6 * minutes },
  { name: "soak", command: task("soak"), limit: 10 * minutes },
];

// The report is kept by whoever runs this. Machines of CI are too unequal for its figures to decide anything.
const bench = [...task("bench"), "--rounds", "20", "--warm-up", "2000", "--only", "concurrent", "--only", "sequential"];

const outcomes = await runSuites(suites, (text) => process.stdout.write(text));
const { code } = await run(bench, { limit: 4 * minutes });
if (code !== 0) process.stdout.write(`The bench ended with ${code}, which fails nothing.\n`);
// Here, so that whoever sees only the end of the log knows what failed.
process.stdout.write(`\n── summary ──\n\n${suitesReport(outcomes)}`);
process.exitCode = sumOf(outcomes).failed === 0 ? 0 : 1;

function task(name: string): readonly string[] {
  return [process.execPath, join(import.meta.dirname, `${name}.ts`)];
}
