// Figures of speed in README and docs are drawn from a committed result of the bench, between two marks; none stands elsewhere.
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { figuresTable } from "./check/figures-table.ts";
import { report, type Violation } from "./check/violation.ts";
import { repository } from "./check/workspace.ts";

const pages = ["README.md", "packages/*/README.md", "docs/*.md", "docs/{compat,cookbook,guides}/**/*.md"];
const block = /<!-- figures (\S+) (\S+)(?: against (.+?))? -->\n([\s\S]*?)<!-- \/figures -->/g;
const claim =
  /\d\s?(?:[µn]s\b|×|[MG]i?B\/s\b|(?:requests|req)\/s\b|requests per second|times (?:faster|slower|less|as (?:fast|much|little))|% (?:faster|slower|cheaper|dearer|less|more)\b)|\b(?:half|twice|a third of) (?:of )?(?:the|as) (?:CPU|fast|time it)\b/;

export function violations(root: string): readonly Violation[] {
  return globSync(pages, { cwd: root })
    .toSorted()
    .flatMap((page) => {
      const text = readFileSync(join(root, page), "utf8");
      return staleIn(root, page, text).concat(claimsIn(page, text));
    });
}

/** Draws every block anew. */
export function fix(root: string): void {
  for (const page of globSync(pages, { cwd: root })) {
    const text = readFileSync(join(root, page), "utf8");
    const drawn = text.replaceAll(block, (whole, file: string, scenario: string, against?: string) => {
      const table = tableOf(root, file, scenario, against);
      const mark = whole.slice(0, whole.indexOf("\n"));
      return typeof table === "string" ? `${mark}\n\n${table}\n\n<!-- /figures -->` : whole;
    });
    if (drawn !== text) writeFileSync(join(root, page), drawn);
  }
}

function staleIn(root: string, page: string, text: string): Violation[] {
  return [...text.matchAll(block)].flatMap(([, file = "", scenario = "", against, drawn = ""]) => {
    const table = tableOf(root, file, scenario, against);
    if (typeof table !== "string") return [{ at: page, rule: "figures", message: table.problem }];
    if (bare(table) === bare(drawn)) return [];
    const message = `the figures of ${scenario} are not those of ${file}. Run npm run fix -- figures.`;
    return [{ at: page, rule: "figures", message }];
  });
}

function claimsIn(page: string, text: string): readonly Violation[] {
  const prose = text.replaceAll(block, (whole) => whole.replaceAll(/[^\n]/g, ""));
  return prose.split("\n").flatMap((line, index) =>
    claim.test(line)
      ? [{ at: `${page}:${index + 1}`, rule: "figures", message: "has a figure that no result of the bench stands for. Draw it from one: <!-- figures FILE SCENARIO -->." }] // prettier-ignore
      : [],
  );
}

function tableOf(
  root: string,
  file: string,
  scenario: string,
  against?: string,
): string | { readonly problem: string } {
  const path = `apps/bench/results/${file}`;
  try {
    return figuresTable(JSON.parse(readFileSync(join(root, path), "utf8")), path, scenario, against);
  } catch (error) {
    return { problem: `${path} gives no figures of ${scenario}: ${(error as Error).message}` };
  }
}

/** Without what a formatter may change. */
function bare(text: string): string {
  return text
    .replaceAll(/-{3,}/g, "---")
    .replaceAll(/[ \t]+/g, " ")
    .trim();
}

if (import.meta.main) {
  if (process.argv.includes("--fix")) fix(repository);
  report(violations(repository));
}
