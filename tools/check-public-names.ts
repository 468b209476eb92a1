// What a package exports is a promise: docs/public-names.json holds the names, and a difference is a decision.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sourceFile } from "./check/source-file.ts";
import { report, type Violation } from "./check/violation.ts";
import { type Conditions, readJson, repository, workspacePackages } from "./check/workspace.ts";

const page = "docs/public-names.json";

/** What users write after `from`, and the names behind it, values and types, sorted. */
export type PublicNames = Readonly<Record<string, readonly string[]>>;

export function violations(root: string): readonly Violation[] {
  const doors = doorsOf(root);
  const unbuilt = doors.filter(({ declarations }) => !existsSync(join(root, declarations)));
  if (unbuilt.length > 0)
    return unbuilt.map(({ declarations }) => ({
      at: declarations,
      rule: "public-names",
      message: "is not built. Run npm run build.",
    }));
  const promised = existsSync(join(root, page)) ? (readJson(join(root, page)) as PublicNames) : {};
  const offered = publicNames(root);
  return [...new Set([...Object.keys(promised), ...Object.keys(offered)])].flatMap((door) => {
    const [before = [], now = []] = [promised[door], offered[door]];
    const added = now.filter((name) => !before.includes(name));
    const gone = before.filter((name) => !now.includes(name));
    if (added.length === 0 && gone.length === 0) return [];
    const changes = [listed(added, "new"), listed(gone, "gone")].filter((change) => change !== "").join(" and ");
    const message = `in ${door}, ${changes}. If meant: npm run fix -- public-names, and a changeset; else mend its index.`;
    return [{ at: page, rule: "public-names", message }];
  });
}

/** Writes docs/public-names.json. */
export function fix(root: string): void {
  writeFileSync(join(root, page), `${JSON.stringify(publicNames(root), null, 2)}\n`);
}

/** Reads the names from the types that were built, since these are what users get. */
export function publicNames(root: string): PublicNames {
  return Object.fromEntries(
    doorsOf(root).map(({ door, declarations }) => {
      const names = sourceFile(join(root, declarations)).exports.map(({ name }) => name);
      return [door, [...new Set(names)].toSorted()];
    }),
  );
}

interface Door {
  readonly door: string;
  readonly declarations: string;
}

function doorsOf(root: string): readonly Door[] {
  const packages = workspacePackages(root).filter(({ isPublished }) => isPublished);
  return packages.flatMap(({ folder, manifest }) =>
    Object.entries(manifest.exports ?? {})
      .filter(([path]) => path !== "./package.json")
      .map(([path, target]) => ({
        door: `${manifest.name}${path.slice(1)}`,
        declarations: join(folder, typesOf(target) ?? ""),
      })),
  );
}

function typesOf(conditions: Conditions): string | undefined {
  if (typeof conditions === "string") return conditions;
  const inner = conditions?.["types"] ?? Object.values(conditions ?? {})[0];
  return inner === undefined ? undefined : typesOf(inner);
}

function listed(names: readonly string[], state: string): string {
  return names.length === 0 ? "" : `${names.join(", ")} ${names.length === 1 ? "is" : "are"} ${state}`;
}

if (import.meta.main) {
  const unbuilt = violations(repository).some(({ at }) => at !== page);
  if (process.argv.includes("--fix") && !unbuilt) fix(repository);
  report(violations(repository));
}
