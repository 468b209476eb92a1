import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { blockProblems } from "./check/docs-blocks.ts";
import { temporaryTree } from "./check/temporary-tree.ts";
import { repository } from "./check/workspace.ts";
import { violations } from "./check-docs.ts";

// Blocks are compiled and run for real: a second or two on a quiet machine, more on a busy one.
const limit = { timeout: 60_000 };
const scripts = { scripts: { check: "", "new:transport": "" } };

async function refused(pages: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const found = await violations(temporaryTree({ "package.json": scripts, ...pages }));
  return found.map(({ at, rule, message }) => `${at} ${rule}: ${message}`);
}

function fenced(info: string, ...code: readonly string[]): string {
  return ["```" + info, ...code, "```", ""].join("\n");
}

test("pages whose code runs, whose links lead somewhere and whose commands exist pass", limit, async () => {
  const pages = {
    "README.md":
      "# Top\n[one](docs/guide.md#the-way) [two](#top) [three](https://example.org/x) [four](docs) [five](start.ts#L3) `npm run check`\n" +
      fenced("ts", 'import { equal } from "node:assert/strict";', "equal(await Promise.resolve(1), 1);"),
    "docs/guide.md": `## The way\n${fenced("sh", "npm run new:transport -- foo")}`,
    "docs/decisions/one.md": fenced("ts illustration", "notEven(valid"),
    "start.ts": "",
    "packages/core/CHANGELOG.md": "[gone](gone.md)\n",
    "packages/core/node_modules/other/README.md": "[gone](gone.md)\n",
  };

  expect(await refused(pages)).toEqual([]);
});

test("code that does not compile, or that fails, is named by page and line", limit, async () => {
  const pages = {
    "README.md":
      "# Top\n\n" + fenced("ts no-run", "const one = 1;", 'const two: number = "2";') + fenced("ts", "const one = 2;"),
    "docs/guide.md": fenced("ts", "const limit: number = 3;", "", 'if (limit > 2) throw new RangeError("too many");'),
  };

  expect(await refused(pages)).toEqual([
    "README.md:5 block-types: TS2322: Type 'string' is not assignable to type 'number'.",
    "docs/guide.md:4 block-runs: ends with 1: RangeError: too many",
  ]);
});

test("code that is not to run is compiled only", limit, async () => {
  expect(await refused({ "README.md": fenced("ts no-run", 'throw new Error("no network");') })).toEqual([]);
});

test("a failure is told with its cause, and a silent one by its code", limit, async () => {
  const blocks = ['throw new TypeError("no answer", { cause: new Error("refused") });', "process.exit(3);"].map(
    (code) => Object.assign({ page: "README.md", info: "ts", line: 7 }, { code }),
  );

  expect((await blockProblems(blocks)).map(({ at, message }) => `${at} ${message}`)).toEqual([
    "README.md:8 ends with 1: TypeError: no answer [cause]: Error: refused",
    "README.md:7 ends with 3: says nothing of it",
  ]);
});

test("a block that does not end is stopped and named", limit, async () => {
  const block = { page: "README.md", info: "ts", code: "setInterval(() => {}, 1000);", line: 7 };

  expect(await blockProblems([block], 500)).toEqual([
    { at: "README.md:7", rule: "block-runs", message: "still runs after 500 ms. Close what it opens." },
  ]);
});

test("what was written to compile the blocks is gone afterwards", limit, async () => {
  await refused({ "README.md": fenced("ts", "export {};") });

  expect(
    readdirSync(join(repository, "tests")).filter((name) => name.startsWith(`.docs-blocks-${process.pid}`)),
  ).toEqual([]);
});

test("a fence that would not be checked is refused", limit, async () => {
  const pages = {
    "README.md": fenced("ts illustration", "x") + fenced("js", "x") + fenced("ts nocheck", "x") + fenced("json", "{}"),
    "docs/decisions/one.md": fenced("typescript", "x"),
  };
  const unknown = "would not be checked. Write ```ts, or ```ts no-run where a network is needed.";

  expect(await refused(pages)).toEqual([
    "README.md:1 fence: only pages in docs/decisions and docs/design may illustrate. Make the block run: ```ts, or ```ts no-run.",
    `README.md:4 fence: "js" ${unknown}`,
    `README.md:7 fence: "ts nocheck" ${unknown}`,
    `docs/decisions/one.md:1 fence: "typescript" ${unknown}`,
  ]);
});

test("links and commands that lead nowhere are named", limit, async () => {
  const pages = {
    "README.md": "# Top\n[one](docs/gone.md)\n[two](docs/guide.md#gone) [three](#gone)\n[four](docs/Guide.md)\n",
    "docs/guide.md": "Type `npm run chekc`, then [out](../../elsewhere.md).\n",
  };

  const found = await refused(pages);

  expect(found.filter((problem) => !problem.includes("Guide.md"))).toEqual([
    'README.md:2 link: "docs/gone.md" is not there. Mend the link.',
    'README.md:3 link: "docs/guide.md#gone" has no such heading. Mend the anchor.',
    'README.md:3 link: "#gone" has no such heading. Mend the anchor.',
    'docs/guide.md:1 link: "../../elsewhere.md" leaves the repository. Link to an address on the web.',
    'docs/guide.md:1 script: "npm run chekc" is no script of the root package.json. There are check, new:transport.',
  ]);
  expect(found.some((problem) => problem.startsWith('README.md:4 link: "docs/Guide.md" is'))).toBe(true);
});
