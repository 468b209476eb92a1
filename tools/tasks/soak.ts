// npm run soak                        over every transport there is: 10,000 requests, 256 at a time, of which some break,
//                                     and a gibibyte up and down, for which memory stays flat
// npm run soak -- --transport undici  over one
// npm run soak -- --seed 7            as they were in the run that printed this seed
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { bodyReport } from "../../tests/soak/long-bodies/body-report.ts";
import { bodyRunsOf, runBodies } from "../../tests/soak/long-bodies/run-bodies.ts";
import { runReport, type SoakReport } from "../../tests/soak/report.ts";
import { runSoak, runsOf } from "../../tests/soak/run-soak.ts";
import { type TransportName, transportNames } from "../../tests/soak/run-settings.ts";
import { absenceOf } from "../../tests/soak/transports.ts";
import { buildQuietly } from "./build-quietly.ts";
import { rust } from "./rust.ts";

const { values } = parseArgs({ options: { transport: { type: "string" }, seed: { type: "string" } } });
const chosen = values.transport === undefined ? transportNames : [transportNamed(values.transport)];
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
if (!Number.isSafeInteger(seed)) throw new TypeError(`--seed takes a whole number, not "${values.seed}".`);
const write = (text: string): boolean => process.stdout.write(text);

let [passed, failed] = [0, (await buildQuietly()) ? 0 : 1];
for (const name of failed === 0 ? chosen : []) {
  const absence = await absenceOf(name);
  if (absence !== null) {
    write(`${name} is not here: ${absence}\n\n`);
    // Without a compiler there is no engine; anything else that is missing was forgotten.
    const isExcused = name === "native" && rust() === "" && values.transport === undefined;
    if (!isExcused) failed += 1;
    continue;
  }
  for (const run of await runsOf(name, seed)) count(runReport(await runSoak(run)));
  for (const run of await bodyRunsOf(name)) count(bodyReport(run, await runBodies(run)));
}
if (passed === 0 && failed === 0) failed = 1;
write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function count(report: SoakReport): void {
  write(`${report.text}\n`);
  passed += report.passed;
  failed += report.failed;
}

function transportNamed(given: string): TransportName {
  const name = transportNames.find((one) => one === given);
  if (name !== undefined) return name;
  throw new TypeError(`No transport of a soak is called "${given}". Name ${transportNames.join(" or ")}.`);
}
