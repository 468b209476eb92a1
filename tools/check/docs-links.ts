import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { anchorsOf, linksOf } from "./markdown.ts";
import type { Violation } from "./violation.ts";

/** Links of a page that lead nowhere in the repository; what leads out of it is not looked up. */
export function brokenLinks(root: string, page: string): readonly Violation[] {
  const file = join(root, page);
  return linksOf(readFileSync(file, "utf8")).flatMap(({ target, line }) => {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)) return [];
    const [path = "", anchor] = target.split("#");
    const goal = path === "" ? file : resolve(dirname(file), decodeURIComponent(path));
    const problem = problemOf(root, goal, anchor);
    return problem === "" ? [] : [{ at: `${page}:${line}`, rule: "link", message: `"${target}" ${problem}` }];
  });
}

function problemOf(root: string, goal: string, anchor: string | undefined): string {
  const inside = relative(root, goal);
  if (inside.startsWith("..")) return "leaves the repository. Link to an address on the web.";
  if (!existsSync(goal)) return "is not there. Mend the link.";
  // Some file systems find README.MD for README.md; the one that serves the page may not.
  if (inside !== "" && !readdirSync(dirname(goal)).includes(basename(goal)))
    return "is spelt otherwise. Mend the link.";
  if (anchor === undefined || statSync(goal).isDirectory() || !goal.endsWith(".md")) return "";
  return anchorsOf(readFileSync(goal, "utf8")).has(anchor) ? "" : "has no such heading. Mend the anchor.";
}

/** `npm run` scripts that a page tells of and the root package.json lacks. */
export function unknownScripts(
  root: string,
  page: string,
  scripts: Readonly<Record<string, string>>,
): readonly Violation[] {
  const lines = readFileSync(join(root, page), "utf8").split("\n");
  return lines.flatMap((text, index) =>
    [...text.matchAll(/\bnpm run ([a-z][\w:-]*)/g)]
      .filter(([, script = ""]) => !Object.hasOwn(scripts, script))
      .map(([command]) => ({
        at: `${page}:${index + 1}`,
        rule: "script",
        message: `"${command}" is no script of the root package.json. There are ${Object.keys(scripts).join(", ")}.`,
      })),
  );
}
