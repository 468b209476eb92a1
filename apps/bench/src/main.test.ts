import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const hook = new URL("../test/resolve-sources.mjs", import.meta.url).href;
const main = fileURLToPath(new URL("./main.ts", import.meta.url));

// A process starts and loads the sources of the workspace, on a machine that has other things to do.
const patience = 60_000;

test(
  "a mistake on the command line ends the bench with status 2, the mistake and the usage",
  { timeout: patience },
  () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", hook, main, "--rounds", "many"], {
      encoding: "utf8",
    });

    expect({ status, stdout, lines: stderr.split("\n").slice(0, 3) }).toEqual({
      status: 2,
      stdout: "",
      lines: [
        '--rounds takes a whole number from 1 up, not "many".',
        "",
        "Usage: npm run bench -- [--rounds N] [--warm-up N] [--only SCENARIO] [--full [--minutes N]] [--json] [--output FOLDER] [--compare OLD.json]",
      ],
    });
  },
);

test(
  "a run with a handicap is nothing to compare with, and is refused before anything is measured",
  { timeout: patience },
  () => {
    const folder = mkdtempSync(join(tmpdir(), "trunkline-bench-"));
    const old = join(folder, "old.json");
    writeFileSync(old, JSON.stringify({ format: 1, machine: {}, scenarios: [], handicap: 20 }));

    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", hook, main, "--compare", old], {
      encoding: "utf8",
    });
    rmSync(folder, { recursive: true });

    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: "",
      stderr: `The bench failed: ${old} is of a run with a handicap. Compare with one that measured what is there.\n`,
    });
  },
);
