import { expect, test } from "vitest";
import { temporaryTree } from "./check/temporary-tree.ts";
import { fix, publicNames, violations } from "./check-public-names.ts";

const page = "docs/public-names.json";
const core = {
  "packages/core/package.json": {
    name: "@trunkline/core",
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./auth": { node: { types: "./dist/auth.d.ts", default: "./dist/auth.js" } },
      "./package.json": "./package.json",
    },
  },
  "packages/core/dist/index.d.ts":
    'export { type Verb, get } from "./verbs.js";\nexport declare class Client {\n}\nexport interface Options {\n}\nexport type { Url as Address } from "./url.js";\nexport declare const version: string;\n',
  "packages/core/dist/auth.d.ts":
    "export declare function basic(): void;\nexport declare function basic(name: string): void;\n",
};
const names = {
  "@trunkline/core": ["Address", "Client", "Options", "Verb", "get", "version"],
  "@trunkline/core/auth": ["basic"],
};

test("values and types are read from every door of a package", () => {
  expect(publicNames(temporaryTree(core))).toEqual(names);
});

test("names that are as promised pass", () => {
  expect(violations(temporaryTree({ ...core, [page]: names }))).toEqual([]);
});

test("new names, names that are gone and doors that are gone are refused until they are meant", () => {
  const tree = temporaryTree({
    ...core,
    [page]: {
      "@trunkline/core": ["Address", "Agent", "Client", "Options", "Verb", "get"],
      "@trunkline/layers": ["cache"],
    },
  });
  const advice = "If meant: npm run fix -- public-names, and a changeset; else mend its index.";

  expect(violations(tree).map(({ at, message }) => `${at} ${message}`)).toEqual([
    `${page} in @trunkline/core, version is new and Agent is gone. ${advice}`,
    `${page} in @trunkline/layers, cache is gone. ${advice}`,
    `${page} in @trunkline/core/auth, basic is new. ${advice}`,
  ]);

  fix(tree);

  expect(violations(tree)).toEqual([]);
});

test("a package that is not built is named, and not taken for one without names", () => {
  const tree = temporaryTree({ "packages/core/package.json": core["packages/core/package.json"] });

  expect(violations(tree).map(({ at, message }) => `${at} ${message}`)).toEqual([
    "packages/core/dist/index.d.ts is not built. Run npm run build.",
    "packages/core/dist/auth.d.ts is not built. Run npm run build.",
  ]);
});
