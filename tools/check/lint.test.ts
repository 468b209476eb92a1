import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../tasks/run.ts";
import { temporaryTree } from "./temporary-tree.ts";
import { repository } from "./workspace.ts";

const oxlint = join(repository, "node_modules/oxlint/bin/oxlint");
const rules = join(repository, ".oxlintrc.json");

test("a lint rule that is disabled where nothing breaks it is refused", async () => {
  const excuse = "// oxlint-disable-next-line no-debugger -- to stop here\n";
  const root = temporaryTree({
    "needed.ts": `export function stop(): void {\n  ${excuse}  debugger;\n}\n`,
    "unneeded.ts": `${excuse}export const stop = 1;\n`,
  });

  const lint = (name: string): ReturnType<typeof run> =>
    run([process.execPath, oxlint, "--config", rules, join(root, name)], { collects: true });
  const [needed, unneeded] = [await lint("needed.ts"), await lint("unneeded.ts")];

  expect([needed.code, unneeded.code]).toEqual([0, 1]);
  expect(unneeded.output).toContain("Unused oxlint-disable directive");
});
