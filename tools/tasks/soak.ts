// npm run soak                        10,000 requests, 256 at a time, of which some break, over every transport there is
// npm run soak -- --transport undici  over one
// npm run soak -- --seed 7            as they were in the run that printed this seed
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { runReport } from "../../tests/soak/report.ts";
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
  for (const run of await runsOf(name, seed)) {
    const report = runReport(await runSoak(run));
    write(`${report.text}\n`);
    passed += report.passed;
    failed += report.failed;
  }
}
if (passed === 0 && failed === 0) failed = 1;
write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function transportNamed(given: string): TransportName {
  const name = transportNames.find((one) => one === given);
  if (name !== undefined) return name;
  throw new TypeError(`No transport of a soak is called "${given}". Name ${transportNames.join(" or ")}.`);
}
