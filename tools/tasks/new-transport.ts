import { newTransport, nameProblem } from "../new-transport/new-transport.ts";
import { pnpm } from "./pnpm.ts";
import { run } from "./run.ts";

const [name = ""] = process.argv.slice(2);
const problem = nameProblem(".", name);
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}

const written = newTransport(".", name);
await run(["oxfmt", ...written], { collects: true });
// Links the new package. What it depends on is in the lockfile already, so nothing is downloaded.
const { code, output } = await run([pnpm, "install", "--no-frozen-lockfile", "--offline", "--loglevel=warn"], {
  collects: true,
});
if (code !== 0) {
  process.stderr.write(`${output}Nothing links the package yet: npm run setup -- --no-frozen-lockfile\n`);
  process.exitCode = 1;
}
process.stdout.write(`${written.map((path) => `  ${path}`).join("\n")}

Next:
  npm test packages/transport-${name}
    tells what is still to be written.
  tests/matrix/transports.ts
    compares it with the others, when the suite passes.
  npm run changeset
    tells users of it.
`);
