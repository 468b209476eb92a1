import { expect, test } from "vitest";
import { temporaryTree } from "./check/temporary-tree.ts";
import { contentProblems, violations } from "./check-packed.ts";

// Packing and judging start four programs; a busy machine takes its time.
const limit = { timeout: 60_000 };

const manifest = {
  name: "carrier",
  version: "1.0.0",
  license: "MIT",
  type: "module",
  sideEffects: false,
  files: ["dist", "src", "!src/**/*.test.ts"],
  exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" }, "./package.json": "./package.json" },
};
const well = {
  "packages/carrier/package.json": manifest,
  "packages/carrier/README.md": "# carrier\n",
  "packages/carrier/LICENSE": "MIT\n",
  "packages/carrier/dist/index.js": "export const carrier = 1;\n",
  "packages/carrier/dist/index.d.ts": "export declare const carrier: number;\n",
  "packages/carrier/src/index.ts": "export const carrier: number = 1;\n",
  "packages/carrier/src/index.test.ts": "",
};

test("a package that installs and resolves passes", limit, async () => {
  expect(await violations(temporaryTree(well))).toEqual([]);
});

test("a package whose types are missing is refused by both judges", limit, async () => {
  const { "packages/carrier/dist/index.d.ts": _, ...untyped } = well;

  const found = await violations(temporaryTree(untyped));

  expect(found.map(({ at, rule }) => `${at} ${rule}`)).toEqual([
    "packages/carrier/package.json publint",
    "packages/carrier/package.json attw",
  ]);
  expect(found[0]?.message).toContain('pkg.exports["."].types is ./dist/index.d.ts but the file does not exist.');
});

test("what publint only warns of is refused too", limit, async () => {
  const found = await violations(temporaryTree({ ...well, "packages/carrier/dist/index.js": "module.exports = 1;\n" }));

  expect(found.filter(({ rule }) => rule === "publint").map(({ message }) => message)).toEqual([
    expect.stringContaining("is written in CJS"),
  ]);
});

test("a tarball holds what users need and nothing else", () => {
  const files = [
    "package/package.json",
    "package/README.md",
    "package/CHANGELOG.md",
    "package/dist/index.js",
    "package/src/index.ts",
    "package/src/index.test.ts",
    "package/test/user.ts",
    "package/dist/.tsbuildinfo",
    "package/tsconfig.json",
  ];

  expect(contentProblems("packages/carrier/package.json", files).map(({ message }) => message)).toEqual([
    'would publish package/src/index.test.ts. Mend "files" in its package.json.',
    'would publish package/test/user.ts. Mend "files" in its package.json.',
    'would publish package/dist/.tsbuildinfo. Mend "files" in its package.json.',
    'would publish package/tsconfig.json. Mend "files" in its package.json.',
    'would publish no package/LICENSE. Mend "files" in its package.json.',
  ]);
  expect(contentProblems("packages/carrier/package.json", files.slice(0, 2)).map(({ message }) => message)).toEqual([
    'would publish no package/LICENSE. Mend "files" in its package.json.',
    'would publish no package/dist (npm run build). Mend "files" in its package.json.',
  ]);
});
