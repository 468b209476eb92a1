import { buildQuietly } from "./build-quietly.ts";
import { become } from "./run.ts";

if (!(await buildQuietly("@trunkline/bench"))) process.exit(1);
await become([process.execPath, "apps/bench/dist/main.js", ...process.argv.slice(2)]);
