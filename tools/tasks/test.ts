import { existsSync, rmSync } from "node:fs";
import { buildQuietly } from "./build-quietly.ts";
import { run } from "./run.ts";

// The reporter writes this file and then the closing line; without the file, there was no closing line either.
const report = "reports/tests.json";

rmSync(report, { force: true });
const code = (await buildQuietly()) ? (await run(["vitest", "run", ...process.argv.slice(2)])).code : 1;
if (code !== 0 && !existsSync(report)) process.stdout.write("\n0 passed, 1 failed\n");
process.exit(code);
