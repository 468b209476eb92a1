import { expect, test } from "vitest";
import { temporaryTree } from "./check/temporary-tree.ts";
import { fileLengths, violations } from "./check-size.ts";

const list = "tools/exceptions/file-length.json";
const lines = (count: number): string => "line\n".repeat(count);

test("files of up to 400 lines pass, and generated ones of any length", () => {
  const tree = temporaryTree({
    [list]: {},
    "packages/core/src/url.ts": lines(400),
    "packages/openai/src/generated/chat.ts": lines(9000),
    "packages/core/README.md": lines(900),
  });

  expect(violations(tree)).toEqual([]);
});

test("a file of 401 lines is refused", () => {
  const tree = temporaryTree({ [list]: {}, "packages/core/src/url.ts": lines(401) });

  expect(violations(tree)).toEqual([
    {
      at: "packages/core/src/url.ts",
      rule: "file-length",
      message: "has 401 lines, and may have 400. Split it by concept.",
    },
  ]);
});

test("a file on the list may be longer", () => {
  const path = "packages/native/crates/engine/src/pool.rs";
  const tree = temporaryTree({ [list]: { [path]: "one state machine" }, [path]: lines(401) });

  expect(violations(tree)).toEqual([]);
});

test("the list may only shrink: an entry that is not needed fails", () => {
  const tree = temporaryTree({
    [list]: { "tests/short.ts": "was long", "tests/gone.ts": "was" },
    "tests/short.ts": "",
  });

  expect(violations(tree).map(({ at, message }) => `${at} ${message}`)).toEqual([
    `${list} "tests/short.ts" is short enough. Take it off the list.`,
    `${list} "tests/gone.ts" is gone. Take it off the list.`,
  ]);
});

test("a check of more than 100 lines is refused, its tests are not", () => {
  const tree = temporaryTree({
    [list]: {},
    "tools/check-moon.ts": lines(101),
    "tools/check-moon.test.ts": lines(400),
    "tools/check/moon.ts": lines(400),
  });

  expect(violations(tree).map(({ at }) => at)).toEqual(["tools/check-moon.ts"]);
});

test("lengths are listed from the longest, without what was installed or built", () => {
  const tree = temporaryTree({
    "packages/core/src/a.ts": lines(3),
    "packages/core/src/b.ts": lines(7),
    "packages/core/dist/b.js": lines(7),
    "packages/core/node_modules/c/c.ts": lines(7),
    "tools/fixtures/d.ts": lines(7),
  });

  expect([...fileLengths(tree)]).toEqual([
    ["packages/core/src/b.ts", 7],
    ["packages/core/src/a.ts", 3],
  ]);
});
