import { expect, test } from "vitest";
import { bundleFor } from "../runtimes/bundle.ts";

const everything = 'export * from "trunkline";';

test.each([
  ["a browser", ["browser"]],
  ["a Worker", ["workerd", "worker", "browser"]],
  ["nothing that is known", []],
])("a bundle for %s holds nothing of Node's", async (_what, conditions) => {
  const code = await bundleFor(conditions, everything);

  expect(code).toContain("fetchTransport");
  expect(code.match(/(["'])node:[a-z/_]+\1/g) ?? []).toEqual([]);
  expect(code).not.toMatch(/packages\/transport-(undici|native)\//);
});

test("runtimes that have node: modules get what theirs can do", async () => {
  const [node, bun, deno] = await Promise.all(
    [["node"], ["bun", "node"], ["deno", "node"]].map((conditions) => bundleFor(conditions, everything)),
  );

  const marks = ["packages/transport-native/", "packages/transport-undici/", "proxyInit(", "createHttpClient("];
  expect([node, bun, deno].map((code) => marks.map((mark) => code!.includes(mark)))).toEqual([
    [true, true, false, false],
    [true, false, true, false],
    [true, false, false, true],
  ]);
});
