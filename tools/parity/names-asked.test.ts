import { expect, test } from "vitest";
import { temporaryTree } from "../check/temporary-tree.ts";
import { namesAskedIn } from "./names-asked.ts";

const file = "tests/parity/url.test.ts";
const files = {
  "tests/parity/shared.ts": "export const shared = (url) => url.port;",
  "tests/parity/unused.ts": "export const unused = (url) => url.other;",
  "tests/portable/index.ts": "",
  [file]: [
    'import { shared } from "./shared.ts";',
    "const helper = () => parse(1);",
    'test("joins", () => {',
    "  url.join(2);",
    "});",
    "for (const part of parts)",
    '  test("prints", () => url.href);',
  ].join("\n"),
};
const asked = (line: number | undefined): readonly string[] =>
  namesAskedIn(temporaryTree(files), [{ file, line }]).filter((name) => /^(parse|join|href|port|other)$/.test(name));

test("a test asks what stands in it, and what its file declares and imports", () => {
  expect([asked(3), asked(7)]).toEqual([
    ["parse", "join", "port"],
    ["parse", "href", "port"],
  ]);
});

test("a test whose place nobody knows asks all that its file does", () => {
  expect(asked(undefined)).toEqual(["parse", "join", "href", "port"]);
});
