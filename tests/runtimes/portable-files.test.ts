import { expect, test } from "vitest";
import { temporaryTree } from "../../tools/check/temporary-tree.ts";
import { portableFiles } from "./portable-files.ts";

test("a test is portable when it takes test and expect from tests/portable", () => {
  const root = temporaryTree({
    "tests/parity/url.test.ts": 'import { expect, test } from "../portable/index.ts";',
    "tests/parity/url-refusal.ts": "export {};",
    "tests/properties/cookies.test.ts": 'import { expect, test } from "vitest";',
    "tests/client/client.test.ts": 'import { expect, test } from "../portable/index.ts";',
  });

  expect(portableFiles(root)).toEqual({
    portable: ["tests/parity/url.test.ts"],
    bound: ["tests/properties/cookies.test.ts"],
  });
});
