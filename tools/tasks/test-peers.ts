// npm run test:peers                 the client against servers and proxies of others, as far as they are installed
// npm run test:peers -- nginx squid  in the test files whose names hold one of these
import { repository } from "../check/workspace.ts";
import { conformanceExceptions, unsteadyCases } from "../../tests/peers/conformance-exceptions.ts";
import { exceptionsReport, peersReport } from "../../tests/peers/peers-report.ts";
import { missingPrograms, type ProgramName, programs, versionOf } from "../../tests/peers/programs.ts";
import { runSuite } from "../../tests/runtimes/run-suite.ts";
import { run } from "./run.ts";

const isCi = process.env["CI"] !== undefined;
const names = process.argv.slice(2);
const missing = missingPrograms();
if (isCi && missing.length > 0) {
  const packages = missing.flatMap((name) => programs[name].packages);
  process.stderr.write(`installing ${packages.join(" ")}\n`);
  process.env["DEBIAN_FRONTEND"] = "noninteractive";
  for (const command of [["update"], ["install", "--yes", "--no-install-recommends", ...packages]]) {
    const { code, output } = await run(["apt-get", "--quiet=2", ...command], { collects: true, limit: 240_000 });
    if (code !== 0) process.stderr.write(output);
  }
}
const peers = (Object.keys(programs) as ProgramName[]).map((name) => {
  return { name, version: versionOf(name), packages: programs[name].packages };
});
const all = [
  ...peers,
  { name: "node", version: process.versions.node, packages: [] },
  { name: "framings", version: "RFC 9112", packages: [] },
];
const outcome = await runSuite(repository, "tests/peers/vitest.config.ts", { names, limit: 600_000 });
const { text, failed } = peersReport(all, outcome, { mustHaveAll: isCi });
process.stdout.write(`\n${exceptionsReport("Cases of the contract that must fail there:", conformanceExceptions)}`);
process.stdout.write(`\n${exceptionsReport("Cases that are left out there:", unsteadyCases)}`);
process.stdout.write(`\n${text}`);
process.exitCode = failed === 0 ? 0 : 1;
