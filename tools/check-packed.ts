// Judges what users install: the packed tarballs, not the folders they come from.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { report, type Violation } from "./check/violation.ts";
import { type Package, repository, workspacePackages } from "./check/workspace.ts";
import { pnpm } from "./tasks/pnpm.ts";
import { run } from "./tasks/run.ts";

const shipped = /^package\/(dist\/|src\/|(README\.md|LICENSE|NOTICE|package\.json|CHANGELOG\.md)$)/;
const test = /(\.test\.|\.test-d\.|\.bench\.|(^|\/)test\/|tsbuildinfo$)/;
const required = ["package/README.md", "package/LICENSE", "package/package.json"];

/** Packs every published package and asks publint, attw and the list of files whether it is fit to be installed. */
export async function violations(root: string): Promise<readonly Violation[]> {
  const packages = workspacePackages(root).filter(({ isPublished }) => isPublished);
  const found = new Map<Package, readonly Violation[]>();
  const queue = packages.values();
  const work = async (): Promise<void> => {
    for (const home of queue) found.set(home, await packedProblems(home));
  };
  await Promise.all([work(), work()]);
  return packages.flatMap((home) => found.get(home) ?? []);
}

async function packedProblems({ folder, directory }: Package): Promise<readonly Violation[]> {
  const at = `${folder}/package.json`;
  const target = mkdtempSync(join(tmpdir(), "trunkline-packed-"));
  try {
    const packing = await run([pnpm, "--dir", directory, "pack", "--pack-destination", target], {
      collects: true,
    });
    const tarball = readdirSync(target).find((name) => name.endsWith(".tgz"));
    if (packing.code !== 0 || tarball === undefined) return [{ at, rule: "pack", message: packing.output.trim() }];
    const file = join(target, tarball);
    const listing = await run(["tar", "-tzf", file], { collects: true });
    const judges = [
      ["publint", "run", file, "--strict"],
      ["attw", file, "--profile", "esm-only", "--format", "ascii", "--no-emoji", "--no-color"],
    ];
    const verdicts = await Promise.all(
      judges.map(async (command) => {
        const { code, output } = await run(command, { collects: true });
        return code === 0 ? [] : [{ at, rule: command[0] ?? "", message: stripVTControlCharacters(output).trim() }];
      }),
    );
    return [...contentProblems(at, listing.output.trim().split("\n")), ...verdicts.flat()];
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

/** What a tarball holds and should not, and what it lacks. */
export function contentProblems(at: string, files: readonly string[]): readonly Violation[] {
  const rule = "packed-files";
  const advice = 'Mend "files" in its package.json.';
  const strangers = files.filter((file) => !shipped.test(file) || test.test(file));
  const missing = required.filter((file) => !files.includes(file));
  if (!files.some((file) => /^package\/dist\/.*\.js$/.test(file))) missing.push("package/dist (npm run build)");
  return [
    ...strangers.map((file) => ({ at, rule, message: `would publish ${file}. ${advice}` })),
    ...missing.map((file) => ({ at, rule, message: `would publish no ${file}. ${advice}` })),
  ];
}

if (import.meta.main) report(await violations(repository));
