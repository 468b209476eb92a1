import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { allowedCodePoints } from "./allowed.ts";
import { generated, target } from "./idna-tables.ts";

test("core's tables for international names are those that Unicode's data make", async () => {
  expect(readFileSync(target, "utf8")).toBe(await generated());
});

test("a label may hold as many code points as RFC 5892 allows in Unicode 17", async () => {
  const allowed = await allowedCodePoints();

  expect(allowed.length).toBe(143_208 + 27);
});
