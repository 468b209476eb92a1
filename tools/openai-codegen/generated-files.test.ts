import { expect, test } from "vitest";
import { generatedFiles, staleFiles } from "./generated-files.ts";

const files = generatedFiles();

test("what is generated today is what is there", { tags: ["F178"] }, () => {
  expect(staleFiles(files)).toEqual([]);
});

test("every file says what made it", () => {
  const first =
    "// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.\n";

  expect([...files].filter(([, text]) => !text.startsWith(first)).map(([name]) => name)).toEqual([]);
});

test("a changed file is stale, and so are one that is missing and one too many", () => {
  const changed = new Map([...files, ["chat.ts", "changed"], ["new.ts", "new"]]);
  changed.delete("models.ts");

  expect(staleFiles(changed).toSorted()).toEqual(["chat.ts", "models.ts", "new.ts"]);
});
