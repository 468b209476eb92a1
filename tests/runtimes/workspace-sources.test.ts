import { expect, test } from "vitest";
import { temporaryTree } from "../../tools/check/temporary-tree.ts";
import { workspaceSources } from "./workspace-sources.ts";

const seam = { node: "./dist/decompress.node.js", default: "./dist/decompress.js" };
const files = {
  "packages/core/package.json": {
    imports: { "#decompress": { types: "./dist/decompress.d.ts", ...seam } },
    exports: {
      ".": { types: "./dist/index.d.ts", node: "./dist/node.js", default: "./dist/index.js" },
      "./sse": { default: "./dist/sse.js" },
    },
  },
  "packages/core/src/index.ts": "",
  "packages/core/src/decompress.ts": "",
  "packages/core/src/decompress.node.ts": "",
  "packages/trunkline/package.json": { exports: { ".": "./dist/index.js" } },
};

/** Where the plugin leads an import in a file of core, from the root of the workspace. */
function led(source: string, ...conditions: readonly string[]): string | undefined {
  const root = temporaryTree(files);
  const path = workspaceSources(root, conditions).resolveId(source, `${root}/packages/core/src/bodies/decode.ts`);
  return path?.slice(root.length + 1);
}

test("packages and their entries lead to their sources", () => {
  expect(led("@trunkline/core")).toBe("packages/core/src/index.ts");
  expect(led("@trunkline/core/sse")).toBe("packages/core/src/sse.ts");
  expect(led("trunkline")).toBe("packages/trunkline/src/index.ts");
});

test("what the build puts into one file leads to what it is built from", () => {
  expect(led("@trunkline/core", "node")).toBe("packages/core/src/index.ts");
});

test("a seam leads to what the runtime's conditions choose", () => {
  expect(led("#decompress", "node")).toBe("packages/core/src/decompress.node.ts");
  expect(led("#decompress", "workerd", "browser")).toBe("packages/core/src/decompress.ts");
});

test("what is not the workspace's is left to others", () => {
  expect(led("vitest")).toBeUndefined();
  expect(led("./decode.ts")).toBeUndefined();
  expect(led("#unknown")).toBeUndefined();
});
