import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const workspace = join(import.meta.dirname, "../..");
const packages = ["transport", "core", "transport-mock"];
let project: string;

// What a user gets: tarballs, installed by npm into an empty project, with no registry to ask.
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "trunkline-packed-"));
  const tarballs = packages.map((name) => pack(join(workspace, "packages", name)));
  write("package.json", JSON.stringify({ name: "empty", private: true, type: "module" }));
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", ...tarballs]);
}, 120_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

test("the client installs nothing but itself", { tags: ["F049"] }, () => {
  const installed = readdirSync(join(project, "node_modules"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .flatMap(({ name }) => readdirSync(join(project, "node_modules", name)).map((inner) => `${name}/${inner}`));

  expect(installed.toSorted()).toEqual(["@trunkline/core", "@trunkline/transport", "@trunkline/transport-mock"]);
});

test("an ES module sends a request with the packed client", { tags: ["F146"] }, () => {
  const imports = `import { Client } from "@trunkline/core";
import { mock } from "@trunkline/transport-mock";`;
  write("get.mjs", `${imports}\n${get}`);

  expect(run(process.execPath, ["get.mjs"])).toBe("200 hello\n");
});

test("a CommonJS module sends a request with the packed client", { tags: ["F146"] }, () => {
  const requires = `const { Client } = require("@trunkline/core");
const { mock } = require("@trunkline/transport-mock");`;
  write("get.cjs", `${requires}\n(async () => {\n${get}})();\n`);

  expect(run(process.execPath, ["get.cjs"])).toBe("200 hello\n");
});

test("what Node loads is one file, and has what everybody else gets", () => {
  write(
    "names.mjs",
    `const names = async (path) => Object.keys(await import(path)).sort();
const [one, all] = await Promise.all([names("@trunkline/core"), names("./node_modules/@trunkline/core/dist/index.js")]);
const url = import.meta.resolve("@trunkline/core");
console.log(url.split("/").at(-1), one.length > 50, JSON.stringify(one) === JSON.stringify(all));`,
  );

  expect(run(process.execPath, ["names.mjs"])).toBe("node.js true true\n");
});

test.each([
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
])("the packed types hold with module %s and moduleResolution %s", (module, moduleResolution) => {
  write("typed.ts", typed);
  write(
    "tsconfig.json",
    JSON.stringify({ compilerOptions: { ...strictest, module, moduleResolution }, files: ["typed.ts"] }),
  );
  const tsc = createRequire(import.meta.url)
    .resolve("typescript/package.json")
    .replace("package.json", "bin/tsc");

  const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", "."], { cwd: project, encoding: "utf8" });

  expect({ stdout, status }).toEqual({ stdout: "", status: 0 });
});

const get = `const client = new Client({ transport: mock(() => ({ text: "hello" })) });
const response = await client.get("http://example.org/");
console.log(response.status, await response.text());
await client.close();
`;

const typed = `import { Client, type Response } from "@trunkline/core";
import { mock } from "@trunkline/transport-mock";

const client: Client = new Client({ transport: mock(() => ({ text: "hello" })) });
const response: Response = await client.get("http://example.org/");
// @ts-expect-error A status is a number; were the types missing, this would be no error.
const status: string = response.status;
export { status };
`;

// Libraries are checked too: what they declare must hold without Node's types.
const strictest = {
  strict: true,
  noEmit: true,
  skipLibCheck: false,
  target: "es2023",
  lib: ["es2023", "esnext.disposable", "dom", "dom.iterable", "dom.asynciterable"],
  types: [],
};

function pack(directory: string): string {
  const pnpm = process.env["TRUNKLINE_PNPM"] ?? "pnpm";
  const parameters = ["pack", "--json", "--pack-destination", project];
  const said = execFileSync(pnpm, parameters, { cwd: directory, encoding: "utf8" });
  return (JSON.parse(said) as { readonly filename: string }).filename;
}

function write(file: string, text: string): void {
  writeFileSync(join(project, file), text);
}

function run(program: string, parameters: readonly string[]): string {
  return execFileSync(program, parameters, { cwd: project, encoding: "utf8" });
}
