// A published package that was never released needs a changeset, or `changeset version` would leave it out of its first release.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { report, type Violation } from "./check/violation.ts";
import { filesUnder, repository, workspacePackages } from "./check/workspace.ts";

export function violations(root: string): readonly Violation[] {
  const packages = workspacePackages(root).filter(({ isPublished }) => isPublished);
  const named = changedPackages(root);
  const unreleased = packages.filter(({ directory }) => !existsSync(join(directory, "CHANGELOG.md")));
  const known = new Set(packages.map(({ manifest }) => manifest.name));
  return [
    ...unreleased
      .filter(({ manifest }) => !named.has(manifest.name))
      .map(({ folder, manifest }) => ({
        at: `${folder}/package.json`,
        rule: "changeset",
        message: `${manifest.name} was never released and no changeset names it. Run npm run changeset.`,
      })),
    ...[...named]
      .filter(([name]) => !known.has(name))
      .map(([name, at]) => ({
        at,
        rule: "changeset",
        message: `no package called ${name} is published. Mend the name.`,
      })),
  ];
}

/** Package names in the front matter of the changesets, each with a file that names it. */
function changedPackages(root: string): ReadonlyMap<string, string> {
  const pages = filesUnder(join(root, ".changeset")).filter((path) => path.endsWith(".md") && path !== "README.md");
  return new Map(
    pages.flatMap((path) => {
      const front = readFileSync(join(root, ".changeset", path), "utf8").split(/^---\s*$/m)[1] ?? "";
      const lines = front.matchAll(/^\s*["']?([^"':]+)["']?\s*:\s*["']?(major|minor|patch)["']?\s*$/gm);
      return [...lines].map(([, name = ""]) => [name, `.changeset/${path}`] as const);
    }),
  );
}

if (import.meta.main) report(violations(repository));
