import { expect, test } from "vitest";
import { anchorsOf, codeBlocksOf, headingsOf, linksOf } from "./markdown.ts";

test("code blocks come with their fence's words and line, without the indentation of a list", () => {
  const page = [
    "# Page",
    "```ts no-run",
    "const a = 1;",
    "",
    "```",
    "- item",
    "  ~~~sh",
    "  cd here",
    "    deeper",
    "  ~~~",
    "````md",
    "```ts",
    "inner",
    "```",
    "````",
    "```ts",
    "never closed",
  ].join("\n");

  expect(codeBlocksOf(page)).toEqual([
    { info: "ts no-run", code: "const a = 1;\n", line: 2 },
    { info: "sh", code: "cd here\n  deeper", line: 7 },
    { info: "md", code: "```ts\ninner\n```", line: 11 },
    { info: "ts", code: "never closed", line: 16 },
  ]);
});

test("headings inside code are none", () => {
  expect(headingsOf("# One #\n```sh\n# no\n```\n### Three `x`\n#none\n")).toEqual([
    { depth: 1, text: "One" },
    { depth: 3, text: "Three `x`" },
  ]);
});

test("links are found inline, as images and by reference, and not in code", () => {
  const page =
    '[a](one.md) ![b](two.png "Title") `[c](three.md)`\n[d]: <four.md#x>\n[e](<five.md>)\n```\n[f](six.md)\n```\n';

  expect(linksOf(page)).toEqual([
    { target: "one.md", line: 1 },
    { target: "two.png", line: 1 },
    { target: "four.md#x", line: 2 },
    { target: "five.md", line: 3 },
  ]);
});

test("anchors are made as code forges make them", () => {
  const page = '# What it is\n## `send`, and more!\n## [Use](use.md)\n## Use\n## Größe & so\n<a id="own"></a>\n';

  expect([...anchorsOf(page)]).toEqual(["what-it-is", "send-and-more", "use", "use-1", "größe--so", "own"]);
});
