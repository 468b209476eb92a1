import { checks } from "../check/checks.ts";
import { namedChecks } from "./named-checks.ts";
import { run } from "./run.ts";

const names = process.argv.slice(2);
const chosen = names.length === 0 ? checks.filter((check) => check.onDemand !== true) : namedChecks(names);

for (const { name, mend } of chosen.filter((check) => names.includes(check.name) && check.fix === undefined)) {
  process.stderr.write(`No program can mend ${name}: ${mend}.\n`);
  process.exitCode = 1;
}
const fixes = chosen.flatMap(({ name, fix }) => (fix === undefined ? [] : [{ name, fix }]));
// What the other fixes write, the formatter lays out, so it comes last.
const format = { name: "format", fix: ["oxfmt", "."] };
const ordered = fixes.length === 0 ? [] : [...fixes.filter(({ name }) => name !== format.name), format];
for (const { name, fix } of ordered) {
  const { code, output } = await run(fix, { collects: true });
  process.stdout.write(`${code === 0 ? "✓" : "✗"} ${name}\n`);
  if (code === 0) continue;
  process.stdout.write(output);
  process.exitCode = 1;
}
