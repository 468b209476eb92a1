import { expect, test } from "vitest";
import { temporaryTree } from "./check/temporary-tree.ts";
import { violations } from "./check-shape.ts";

const manifest = {
  name: "@trunkline/transport-carrier",
  license: "MIT",
  repository: { directory: "packages/transport-carrier" },
  files: ["dist", "src", "!src/**/*.test.ts"],
  type: "module",
  sideEffects: false,
  exports: {
    ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
    "./package.json": "./package.json",
  },
  publishConfig: { access: "public" },
  engines: { node: ">=22.19.0" },
};

const readme =
  "# carrier\n\n## What it is\n\n## Install\n\n```sh\n## no heading\n```\n\n## Use\n\n## Limits\n\n## Design\n";

const well = {
  "packages/transport-carrier/package.json": manifest,
  "packages/transport-carrier/README.md": readme,
  "packages/transport-carrier/src/carrier-transport.ts": "export const carrier = 1;\n",
  "packages/transport-carrier/src/options.ts": "",
  "packages/transport-carrier/src/bodies.ts": "",
  "packages/transport-carrier/src/failures.ts": "",
  "packages/transport-carrier/src/index.ts": 'export { carrier } from "./carrier-transport.ts";\n',
  "packages/transport-carrier/test/conformance.test.ts": "",
  "apps/tour/package.json": { name: "tour", private: true, license: "MIT", type: "module", engines: manifest.engines },
  "apps/tour/src/main.ts": "",
  "tools/check-shape.ts": "export default 1;\n",
};

function refused(changes: Readonly<Record<string, string | object>>): readonly string[] {
  return violations(temporaryTree({ ...well, ...changes })).map(({ at, message }) => `${at} ${message}`);
}

function withManifest(changes: object): readonly string[] {
  return refused({ "packages/transport-carrier/package.json": { ...manifest, ...changes } });
}

test("a workspace whose packages all have their form passes", () => {
  expect(refused({})).toEqual([]);
});

test("a transport package without one of its files is named, with the file", () => {
  const tree = temporaryTree({ "packages/transport-carrier/package.json": manifest });

  expect(violations(tree).map(({ at, rule }) => `${at} ${rule}`)).toEqual([
    "packages/transport-carrier/README.md readme",
    "packages/transport-carrier/src/carrier-transport.ts transport-files",
    "packages/transport-carrier/src/options.ts transport-files",
    "packages/transport-carrier/src/bodies.ts transport-files",
    "packages/transport-carrier/src/failures.ts transport-files",
    "packages/transport-carrier/src/index.ts transport-files",
    "packages/transport-carrier/test/conformance.test.ts transport-files",
  ]);
});

test("the conformance suite is no transport and needs none of its files", () => {
  const files = {
    "packages/transport-conformance/package.json": {
      ...manifest,
      name: "@trunkline/transport-conformance",
      repository: { directory: "packages/transport-conformance" },
    },
    "packages/transport-conformance/README.md": readme,
  };

  expect(refused(files)).toEqual([]);
});

test("a README says its five headings, in their order", () => {
  expect(
    refused({ "packages/transport-carrier/README.md": "# carrier\n\n## Use\n\n### Limits\n\n## Install\n" }),
  ).toEqual([
    "packages/transport-carrier/README.md has the headings Use, Install. Give it What it is, Install, Use, Limits, Design.",
  ]);
});

test.each([
  [{ name: "@trunkline/carrier" }, 'name is "@trunkline/carrier". Make it "@trunkline/transport-carrier".'],
  [{ private: true }, "private is true. Make it absent."],
  [{ publishConfig: {} }, 'publishConfig.access is absent. Make it "public".'],
  [{ type: "commonjs" }, 'type is "commonjs". Make it "module".'],
  [{ license: "ISC" }, 'license is "ISC". Make it "MIT".'],
  [{ sideEffects: true }, "sideEffects is true. Make it false."],
  [{ engines: { node: ">=20" } }, 'engines.node is ">=20". Make it ">=22.19.0".'],
  [
    { repository: { directory: "packages/carrier" } },
    'repository.directory is "packages/carrier". Make it "packages/transport-carrier".',
  ],
  [{ files: ["dist", "src"] }, 'files lacks "!src/**/*.test.ts". Add it.'],
  [{ exports: { ".": manifest.exports["."] } }, 'exports["./package.json"] is absent. Make it "./package.json".'],
  [
    { exports: { ...manifest.exports, ".": { default: "./dist/index.js", types: "./dist/index.d.ts" } } },
    'exports["."] does not begin with "types". Put it first, or readers find none.',
  ],
  [
    { exports: { ...manifest.exports, "./more": "./dist/more.js" } },
    'exports["./more"] does not begin with "types". Put it first, or readers find none.',
  ],
])("a published package with %j is refused", (change, message) => {
  expect(withManifest(change)).toEqual([`packages/transport-carrier/package.json ${message}`]);
});

test("conditions that each lead to their types first pass", () => {
  const nested = { node: manifest.exports["."], default: manifest.exports["."] };

  expect(withManifest({ exports: { ...manifest.exports, ".": nested } })).toEqual([]);
});

test("an application that could be published is refused", () => {
  const change = {
    "apps/tour/package.json": { name: "tour", license: "MIT", type: "module", engines: manifest.engines },
  };

  expect(refused(change)).toEqual(["apps/tour/package.json private is absent. Make it true."]);
});

test.each([
  ["packages/transport-carrier/src/rawHeaders.ts", '"rawHeaders.ts" is not in kebab-case. Rename it.'],
  ["packages/transport-carrier/test/Cases/get.test.ts", '"Cases" is not in kebab-case. Rename it.'],
  ["apps/tour/src/my_app.ts", '"my_app.ts" is not in kebab-case. Rename it.'],
  ["tools/checkAll.ts", '"checkAll.ts" is not in kebab-case. Rename it.'],
  ["packages/transport-carrier/src/utils.ts", '"utils.ts" says nothing. Name it after the one thing in it.'],
  ["packages/transport-carrier/src/common/read.ts", '"common" says nothing. Name it after the one thing in it.'],
  ["tools/check/helpers.test.ts", '"helpers.test.ts" says nothing. Name it after the one thing in it.'],
  [
    "packages/transport-carrier/src/pool/index.ts",
    "only src/index.ts is an index. Name the file after what it exports.",
  ],
])("a file called %s is refused", (path, message) => {
  expect(refused({ [path]: "" })).toEqual([`${path} ${message}`]);
});

test("names with dots, and the names of pages and of what cargo reads, pass", () => {
  const files = [
    "packages/transport-carrier/src/pool.node.ts",
    "packages/transport-carrier/src/pool.browser.test.ts",
    "apps/tour/README.md",
    "apps/tour/guide/Cargo.toml",
    "apps/tour/guide/Cargo.lock",
  ];

  expect(refused(Object.fromEntries(files.map((path) => [path, ""])))).toEqual([]);
});

test("a default export and a wholesale one are refused with their line", () => {
  const file = "packages/transport-carrier/src/options.ts";

  expect(
    refused({ [file]: 'export * from "./bodies.ts";\n\nconst options = 1;\nexport { options as default };\n' }),
  ).toEqual([
    `${file}:1 exports everything of another file. Export names.`,
    `${file}:4 exports a default. Give it a name.`,
  ]);
});
