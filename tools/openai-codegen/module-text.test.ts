import { expect, test } from "vitest";
import { ModuleText } from "./module-text.ts";

test("a file imports what its declarations name, and no more, a comment's words not among them", () => {
  const module = new ModuleText("chat");
  module.import("defineResource", "resource/resource.ts");
  module.use("Metadata", "shared");
  module.use("ChatCompletion", "chat");
  module.use("ResponseItem", "responses");
  module.add("A", "/** Not a Page. */\nexport type A = APIPromise<Metadata | ResponseItem>;");

  expect(module.text().split("\n").slice(2)).toEqual([
    'import type { APIPromise } from "../client/api-promise.ts";',
    'import { defineResource } from "../resource/resource.ts";',
    'import type { ResponseItem } from "./responses.ts";',
    'import type { Metadata } from "./shared.ts";',
    "",
    "/** Not a Page. */",
    "export type A = APIPromise<Metadata | ResponseItem>;",
    "",
  ]);
});

test("two types of one name are refused", () => {
  const module = new ModuleText("beta");
  module.add("Message", "export type Message = string;");

  expect(() => module.add("Message", "export type Message = number;")).toThrow(
    "beta has two types called Message. Rename one in names.tsv.",
  );
});
