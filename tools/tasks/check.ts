import { checks } from "../check/checks.ts";
import { buildQuietly } from "./build-quietly.ts";
import { namedChecks } from "./named-checks.ts";
import { runChecks } from "./run-checks.ts";

const names = process.argv.slice(2);
const chosen = names.length === 0 ? checks : namedChecks(names);
// Many checks read what a build writes, and one that was named alone has no `build` check before it.
if (names.length > 0) await buildQuietly();
const { passed, failed } = await runChecks(chosen, (text) => process.stdout.write(text));
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
