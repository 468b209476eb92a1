import { expect, test } from "vitest";
import { bundleFor } from "../runtimes/bundle.ts";

const places = [
  ["workerd", ["workerd", "worker", "browser"]],
  ["browsers", ["browser"]],
] as const;

for (const [place, conditions] of places)
  test(`the bundle for ${place} imports nothing of Node`, { tags: ["F168"] }, async () => {
    const code = await bundleFor(conditions, 'export { OpenAI } from "@trunkline/openai";');

    expect(code).toContain("class OpenAIClient");
    expect(importsIn(code)).toEqual([]);
  });

test("the bundle for Node does import something of it, which the check would see", async () => {
  const code = await bundleFor(["node"], 'export { OpenAI } from "@trunkline/openai";');

  expect(importsIn(code)).toContain("node:zlib");
});

/** What a module imports, and what it loads while it runs. */
function importsIn(code: string): readonly string[] {
  const patterns = [
    /^(?:import|export)\b[^"'\n]*["']([^"']+)["']/gm,
    /\b(?:import|require)\(["']([^"']+)["']\)/g,
    /["'](node:[^"']+)["']/g,
  ];
  return [...new Set(patterns.flatMap((pattern) => [...code.matchAll(pattern)].map(([, name = ""]) => name)))];
}
