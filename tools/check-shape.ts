// Packages of a kind have the same files, and every file a name that says what it is.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestProblems } from "./check/manifest-rules.ts";
import { headingsOf } from "./check/markdown.ts";
import { sourceFile } from "./check/source-file.ts";
import { report, type Violation } from "./check/violation.ts";
import { filesUnder, type Package, repository, workspacePackages } from "./check/workspace.ts";

const headings = ["What it is", "Install", "Use", "Limits", "Design"];
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const sayingNothing = /^(utils?|helpers?|misc|common)(\.|$)/;

export function violations(root: string): readonly Violation[] {
  const packages = workspacePackages(root);
  return [
    ...packages.flatMap((home) =>
      inFolder(home.folder, [...manifestProblems(home), ...readme(home), ...transport(home)]),
    ),
    ...packages.flatMap((home) =>
      inFolder(
        home.folder,
        home.files.flatMap((path) => fileProblems(home, path)),
      ),
    ),
    ...inFolder("tools", filesUnder(join(root, "tools")).flatMap(nameProblems)),
  ];
}

/** Completes places that were said inside the folder. */
function inFolder(folder: string, problems: readonly Violation[]): readonly Violation[] {
  return problems.map(({ at, rule, message }) => ({ at: `${folder}/${at}`, rule, message }));
}

function readme({ directory, isPublished }: Package): readonly Violation[] {
  if (!isPublished) return [];
  const at = "README.md";
  const rule = "readme";
  const file = join(directory, at);
  if (!existsSync(file)) return [{ at, rule, message: `is missing. Write it, under: ${headings.join(", ")}.` }];
  const found = headingsOf(readFileSync(file, "utf8")).flatMap(({ depth, text }) => (depth === 2 ? [text] : []));
  if (headings.join() === found.join()) return [];
  return [{ at, rule, message: `has the headings ${found.join(", ") || "(none)"}. Give it ${headings.join(", ")}.` }];
}

function transport({ folder, files }: Package): readonly Violation[] {
  const name = /^packages\/transport-(.+)$/.exec(folder)?.[1];
  if (name === undefined || name === "conformance") return [];
  const five = [`${name}-transport.ts`, "options.ts", "bodies.ts", "failures.ts", "index.ts"];
  return [...five.map((file) => `src/${file}`), "test/conformance.test.ts"]
    .filter((path) => !files.includes(path))
    .map((at) => ({ at, rule: "transport-files", message: "is missing; every transport package has it. Write it." }));
}

// What the portable tests import is a door too, of another house in each runtime.
const doors = new Set(["src/index.ts", "portable/index.ts"]);

function fileProblems({ directory, isPublished }: Package, path: string): readonly Violation[] {
  if (!/^(src|test)\//.test(path) && isPublished) return [];
  const problems = [...nameProblems(path)];
  if (path.endsWith("/index.ts") && !doors.has(path))
    problems.push({
      at: path,
      rule: "one-index",
      message: "only src/index.ts is an index. Name the file after what it exports.",
    });
  if (!isPublished || !/^src\/.*(?<!\.test)\.ts$/.test(path)) return problems;
  for (const { name, line } of sourceFile(join(directory, path)).exports) {
    if (name !== "default" && name !== "*") continue;
    const message =
      name === "*" ? "exports everything of another file. Export names." : "exports a default. Give it a name.";
    problems.push({ at: `${path}:${line}`, rule: "named-exports", message });
  }
  return problems;
}

// Whose name is not ours to choose.
const given = /^((README|CHANGELOG|LICENSE|NOTICE)(\.md)?|Cargo\.(toml|lock))$/;

function nameProblems(path: string): readonly Violation[] {
  const segments = path.split("/").filter((segment) => !given.test(segment));
  const loose = segments.find((segment) => !kebab.test(segment));
  if (loose !== undefined)
    return [{ at: path, rule: "kebab-case", message: `"${loose}" is not in kebab-case. Rename it.` }];
  const empty = segments.find((segment) => sayingNothing.test(segment));
  if (empty === undefined) return [];
  return [{ at: path, rule: "telling-names", message: `"${empty}" says nothing. Name it after the one thing in it.` }];
}

if (import.meta.main) report(violations(repository));
