import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const hook = new URL("../test/resolve-sources.mjs", import.meta.url).href;
const main = fileURLToPath(new URL("./main.ts", import.meta.url));

test("a mistake on the command line ends the bench with status 2, the mistake and the usage", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", hook, main, "--rounds", "many"], {
    encoding: "utf8",
  });

  expect({ status, stdout, lines: stderr.split("\n").slice(0, 3) }).toEqual({
    status: 2,
    stdout: "",
    lines: [
      '--rounds takes a whole number from 1 up, not "many".',
      "",
      "Usage: npm run bench -- [--rounds N] [--warm-up N] [--only SCENARIO] [--full] [--json] [--output FOLDER] [--compare OLD.json]",
    ],
  });
});
