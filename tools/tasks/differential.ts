// npm run differential                          10,000 odd answers, each read by native, undici and Node's http
// npm run differential -- --seed 7 --count 500  as they were in the run that printed this seed, or fewer of them
// npm run differential -- --seed 7 --case 123   one of them, with what every reader made of it
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { differentialReport } from "../../tests/differential/report.ts";
import { runDifferential } from "../../tests/differential/run-differential.ts";
import { absenceOf } from "../../tests/soak/transports.ts";
import { buildQuietly } from "./build-quietly.ts";
import { rust } from "./rust.ts";

const { values } = parseArgs({
  options: { seed: { type: "string" }, count: { type: "string" }, case: { type: "string" } },
});
const seed = wholeNumber("seed") ?? randomInt(2 ** 31);
const only = wholeNumber("case");
const settings = { seed, first: only ?? 0, count: only === undefined ? (wholeNumber("count") ?? 10_000) : 1 };

let [passed, failed] = [0, 1];
if (await buildQuietly()) {
  const absence = await absenceOf("native");
  if (absence === null) {
    const result = await runDifferential(settings);
    process.stdout.write(`${differentialReport(settings, result)}\n\n`);
    failed = new Set(result.mistakes.map(({ number }) => number)).size;
    passed = settings.count - failed;
  } else {
    process.stdout.write(`native is not here: ${absence}\n\n`);
    // Without a compiler there is no engine; anything else that is missing was forgotten.
    failed = rust() === "" ? 0 : 1;
  }
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function wholeNumber(name: "seed" | "count" | "case"): number | undefined {
  const value = values[name];
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new TypeError(`--${name} takes a whole number, not "${value}".`);
}
