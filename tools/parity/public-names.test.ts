import { expect, test } from "vitest";
import { publicNames } from "./public-names.ts";

test("what an index exports is public, by the name it has in its file, and so is what it extends", () => {
  const texts = new Map([
    [
      "packages/core/src/index.ts",
      'export { URL, type Links, phrase as getPhrase } from "./url.ts";\nexport type { Event } from "./e.ts";',
    ],
    [
      "packages/core/src/url.ts",
      "export class URL extends Base<string> {}\nclass Base<Part extends string> extends Root {}",
    ],
    ["packages/core/src/e.ts", "export class Event {}\nclass Own extends Event {}"],
  ]);

  expect(publicNames(texts)).toEqual(new Set(["URL", "Base", "Root", "Links", "phrase", "Event"]));
});

test("a package without an index keeps nothing to itself", () => {
  expect(publicNames(new Map([["packages/core/src/half.ts", "export const half = 1;"]]))).toBeUndefined();
});
