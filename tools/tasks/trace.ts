import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestRecord } from "../reporter/closing-count.ts";
import { features } from "../trace/features.ts";
import { traced, traceReport } from "../trace/trace-report.ts";
import { run } from "./run.ts";

const file = "reports/tests.json";

if (!existsSync(file)) {
  const test = [process.execPath, join(import.meta.dirname, "test.ts")];
  await run(test, { onText: (text) => process.stderr.write(text) });
}
if (!existsSync(file)) process.exit(1);
const { tests } = JSON.parse(readFileSync(file, "utf8")) as { readonly tests: readonly TestRecord[] };
const hasColour = process.stdout.isTTY && process.stdout.hasColors();
process.stdout.write(traceReport(traced(features, tests), hasColour));
process.stderr.write(`From the ${tests.length} tests of the last run.\n`);
