// `package: what is now true`. Run by the commit hook: node tools/check-commit-message.ts <file>
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./check/workspace.ts";

const longest = 72;

/** What a commit may be about: a package, an application, or one of the parts beside them. */
export const scopes: ReadonlySet<string> = new Set([
  ...["packages", "apps"].flatMap((group) => readdirSync(join(repository, group))),
  "workspace",
  "tools",
  "docs",
  "tests",
  "ci",
]);

/** What is wrong with a commit message, in sentences; nothing, if it may pass. */
export function violations(message: string): readonly string[] {
  const subject = message.split("\n").find((line) => line.trim() !== "" && !line.startsWith("#")) ?? "";
  // Git writes these itself; the last three are folded away before anyone reads them.
  if (/^(Merge |Revert "|fixup! |squash! |amend! )/.test(subject)) return [];
  const [, named, truth = ""] = /^([^\s:]+(?:, ?[^\s:]+)*): (.*)$/.exec(subject) ?? [];
  if (named === undefined) return [`"${subject}" is not of the form "package: what is now true".`];
  const unknown = named.split(/, ?/).filter((scope) => !scopes.has(scope));
  const isLong = subject.length > longest;
  return [
    ...unknown.map((scope) => `"${scope}" is no package, nor workspace, tools, docs, tests or ci.`),
    ...(truth.trim() === "" ? ["The subject says nothing after the colon."] : []),
    ...(isLong
      ? [`The subject has ${subject.length} characters, and may have ${longest}. Tell the rest in the body.`]
      : []),
    ...(/[^.]\.$/.test(subject) ? ["The subject ends with a full stop. Leave it out."] : []),
  ];
}

if (import.meta.main) {
  const file = process.argv[2];
  const problems =
    file === undefined ? ["Give the file that holds the message."] : violations(readFileSync(file, "utf8"));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
