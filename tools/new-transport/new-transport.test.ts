import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nameProblem, newTransport } from "./new-transport.ts";

const workspace = join(import.meta.dirname, "../..");
const projects = ["tsconfig.json", "tsconfig.test.json"];
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "trunkline-new-transport-"));
  mkdirSync(join(root, "packages/transport-mock"), { recursive: true });
  for (const file of [...projects, "tests/package.json"]) cpSync(join(workspace, file), join(root, file));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("a new transport has the files that every transport has", () => {
  const written = newTransport(root, "http-three");

  expect(written.toSorted()).toEqual([
    "packages/transport-http-three/README.md",
    "packages/transport-http-three/package.json",
    "packages/transport-http-three/src/bodies.ts",
    "packages/transport-http-three/src/failures.ts",
    "packages/transport-http-three/src/http-three-transport.ts",
    "packages/transport-http-three/src/index.ts",
    "packages/transport-http-three/src/options.ts",
    "packages/transport-http-three/test/conformance.test.ts",
    "packages/transport-http-three/tsconfig.json",
    "tests/package.json",
    "tsconfig.json",
    "tsconfig.test.json",
  ]);
});

test("its name stands in every file in the form that belongs there", () => {
  newTransport(root, "http-three");

  const text = (path: string): string => readFileSync(join(root, "packages/transport-http-three", path), "utf8");
  expect(text("src/index.ts")).toContain("export function httpThree(options: HttpThreeOptions = {}): Transport {");
  expect(text("src/index.ts")).toContain('from "./http-three-transport.ts"');
  expect(text("src/http-three-transport.ts")).toContain('readonly name = "http-three";');
  expect(text("test/conformance.test.ts")).toContain('conformance("http-three", () => httpThree());');
  expect(JSON.parse(text("package.json"))).toMatchObject({
    name: "@trunkline/transport-http-three",
    repository: { directory: "packages/transport-http-three" },
  });
  const files = readdirSync(join(root, "packages"), { recursive: true, withFileTypes: true });
  const texts = files.flatMap((entry) =>
    entry.isFile() ? [readFileSync(join(entry.parentPath, entry.name), "utf8")] : [],
  );
  expect(texts.filter((content) => content.includes("__"))).toEqual([]);
});

test("its package.json differs from its siblings' in nothing but its name and words", () => {
  newTransport(root, "demo");

  const differing = /^(name|version|description|keywords|repository|dependencies|devDependencies)$/;
  const form = (folder: string): object => {
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as object;
    return Object.fromEntries(Object.entries(manifest).filter(([field]) => !differing.test(field)));
  };
  expect(form(join(root, "packages/transport-demo"))).toEqual(form(join(workspace, "packages/transport-app")));
});

test("the compiler hears of it, after the other transports and once", () => {
  newTransport(root, "demo");

  for (const file of projects) {
    const referencesIn = (folder: string): readonly string[] =>
      (JSON.parse(readFileSync(join(folder, file), "utf8")) as { references: { path: string }[] }).references.map(
        ({ path }) => path,
      );
    const before = referencesIn(workspace);
    const last = before.findLastIndex((path) => path.startsWith("packages/transport"));
    expect(referencesIn(root)).toEqual(before.toSpliced(last + 1, 0, "packages/transport-demo"));
  }
});

test("the tests that compare transports may import it, and nothing else changes for them", () => {
  newTransport(root, "demo");

  const read = (folder: string): { dependencies: object } =>
    JSON.parse(readFileSync(join(folder, "tests/package.json"), "utf8")) as { dependencies: object };
  const before = read(workspace);
  expect(read(root)).toEqual({
    ...before,
    dependencies: { ...before.dependencies, "@trunkline/transport-demo": "workspace:*" },
  });
});

test("a name that no package can have, or that one has already, is refused in a sentence", () => {
  expect(nameProblem(root, "")).toBe("Give the transport a name: npm run new:transport -- demo");
  expect(nameProblem(root, "HTTP_3")).toBe('"HTTP_3" is not a kebab-case name, such as "demo" or "http-three".');
  expect(nameProblem(root, "mock")).toBe("packages/transport-mock is there already. Choose another name.");
  expect(nameProblem(root, "demo")).toBeUndefined();
});
