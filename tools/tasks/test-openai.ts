// npm run test:openai              every call of the OpenAI client, against the specification and the official package
// npm run test:openai -- faults   in the test files whose names hold one of these
import { rmSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../check/workspace.ts";
import { readReport, reportText } from "../../tests/openai/report.ts";
import { runSuite } from "../../tests/runtimes/run-suite.ts";

rmSync(join(repository, "reports/openai.json"), { force: true });
const names = process.argv.slice(2);
const { tests, errors } = await runSuite(repository, "tests/openai/vitest.config.ts", { names, limit: 420_000 });
const report = readReport();
if (report !== undefined) process.stdout.write(`\n${reportText(report)}`);
for (const error of errors) process.stdout.write(`\n${error}\n`);
const absent = tests.filter(({ state }) => state === "skipped");
for (const { name } of absent) process.stdout.write(`left out: ${name}\n`);
const count = (state: string): number => tests.filter((test) => test.state === state).length;
const isEmpty = tests.length === 0 && errors.length === 0;
const mustHaveAll = process.env["CI"] !== undefined;
const failed = count("failed") + errors.length + (isEmpty ? 1 : 0) + (mustHaveAll ? absent.length : 0);
process.stdout.write(`\n${count("passed")} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
