// Pages are programs: their TypeScript compiles and runs, their links lead somewhere, their commands exist.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { blockProblems, type PageBlock } from "./check/docs-blocks.ts";
import { brokenLinks, unknownScripts } from "./check/docs-links.ts";
import { codeBlocksOf } from "./check/markdown.ts";
import { report, type Violation } from "./check/violation.ts";
import { filesUnder, type Manifest, readJson, repository } from "./check/workspace.ts";

const compiled = new Set(["ts", "ts no-run"]);
const unchecked = /^(typescript|tsx|js|javascript|mjs|ts)\b/;
/** Where code may show what was thought of and not built. */
const thoughts = /^docs\/(decisions|design)\//;

export async function violations(root: string): Promise<readonly Violation[]> {
  const { scripts = {} } = readJson(join(root, "package.json")) as Manifest;
  const pages = filesUnder(root).filter((path) => path.endsWith(".md") && !/(^|\/)CHANGELOG\.md$/.test(path));
  const blocks = pages.flatMap((page) => blocksOf(root, page));
  return [
    ...pages.flatMap((page) => brokenLinks(root, page)),
    ...pages.flatMap((page) => unknownScripts(root, page, scripts)),
    ...blocks.flatMap(fenceProblems),
    ...(await blockProblems(blocks.filter(({ info }) => compiled.has(info)))),
  ];
}

function blocksOf(root: string, page: string): readonly PageBlock[] {
  return codeBlocksOf(readFileSync(join(root, page), "utf8")).map((block) => Object.assign(block, { page }));
}

function fenceProblems({ page, info, line }: PageBlock): readonly Violation[] {
  if (compiled.has(info) || !unchecked.test(info)) return [];
  if (info === "ts illustration" && thoughts.test(page)) return [];
  const message =
    info === "ts illustration"
      ? "only pages in docs/decisions and docs/design may illustrate. Make the block run: ```ts, or ```ts no-run."
      : `"${info}" would not be checked. Write \`\`\`ts, or \`\`\`ts no-run where a network is needed.`;
  return [{ at: `${page}:${line}`, rule: "fence", message }];
}

if (import.meta.main) report(await violations(repository));
