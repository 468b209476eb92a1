import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const platform = `${process.platform}-${process.arch}`;
const pinned = `@pnpm/exe.${platform}`;
const telling = `const { args, env } = { args: process.argv.slice(2), env: process.env };
console.log(JSON.stringify({ args, pnpm: env.TRUNKLINE_PNPM, path: env.PATH, registry: env.pnpm_config_registry, left: env.npm_config_cache }));`;

let root: string;

// A workspace of nothing but the bootstrap, with programs in the place of pnpm and npx that write down how they are called.
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "trunkline-bootstrap-"));
  cpSync(import.meta.dirname, join(root, "tools/bootstrap"), {
    recursive: true,
    filter: (path) => path === import.meta.dirname || path.endsWith(".mjs"),
  });
  write("package.json", JSON.stringify({ packageManager: "pnpm@12.0.0", type: "module" }));
  write("tools/tasks/tell.ts", telling);
  write("tools/tasks/test.ts", "process.exit(7);");
  write("tools/tasks/hang.ts", "process.kill(process.ppid, 'SIGTERM'); setTimeout(() => process.exit(9), 4000);");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("a task runs on the pinned pnpm and Node, which stand first on its path", () => {
  pinPnpm();
  pinNode();

  const { code, stderr, stdout } = bootstrap(["tell", "--flag", "a b"]);
  const told = JSON.parse(stdout) as { args: string[]; pnpm: string; path: string };

  const directory = join(root, "tools/bootstrap/node_modules", pinned);
  expect({ code, stderr, args: told.args, pnpm: told.pnpm }).toEqual({
    code: 0,
    stderr: "pnpm install --frozen-lockfile --reporter=append-only --loglevel=warn\n",
    args: ["--flag", "a b"],
    pnpm: join(directory, "pnpm"),
  });
  expect(told.path.split(delimiter).slice(0, 2)).toEqual([join(root, "node_modules/.bin"), directory]);
});

test("where nothing is pinned for the platform, npx's pnpm and the system's Node are used, and said", () => {
  write("tools/bootstrap/package.json", JSON.stringify({ optionalDependencies: {} }));

  program("bin/npx", `export PATH="${root}/fetched:$PATH"; while [ "$1" != node ]; do shift; done; "$@"`, 2);
  program("fetched/pnpm");

  const { code, stderr, stdout } = bootstrap(["tell"]);

  expect({ code, stderr }).toEqual({
    code: 0,
    stderr:
      `trunkline: no pinned pnpm for ${platform}: using npx pnpm@12.0.0\n` +
      "npx --yes --package=pnpm@12.0.0 node tools/bootstrap/print-pnpm-folder.mjs\n" +
      "pnpm install --frozen-lockfile --reporter=append-only --loglevel=warn\n" +
      `trunkline: no pinned Node for ${platform}: using the system's ${process.versions.node}\n`,
  });
  expect(JSON.parse(stdout)).toMatchObject({ args: [], pnpm: join(root, "fetched/pnpm") });
});

test("a pnpm that npx cannot fetch is told in a sentence", () => {
  write("tools/bootstrap/package.json", "{}");
  program("bin/npx", "exit 1", 2);

  const { code, stderr } = bootstrap(["tell"]);

  expect({ code, last: lastLine(stderr) }).toEqual({
    code: 1,
    last: "trunkline: npx could not fetch pnpm; what it said stands above.",
  });
});

test("a Node that is too old, and no pinned one, is told in a sentence", () => {
  pinPnpm();
  write("old.mjs", `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "22.18.0" } });`);

  const { code, stderr } = bootstrap(["tell"], { NODE_OPTIONS: `--import=${join(root, "old.mjs")}` });

  expect({ code, last: lastLine(stderr) }).toEqual({
    code: 1,
    last: `trunkline: no pinned Node for ${platform}, and the system's is 22.18.0. Install Node 22.19 or later.`,
  });
});

test("the task's exit code is the bootstrap's", () => {
  pinPnpm();
  pinNode();

  expect(bootstrap(["test"]).code).toBe(7);
});

test("a signal that would end the bootstrap ends its task first", () => {
  pinPnpm();
  pinNode();

  expect(bootstrap(["hang"]).code).toBe(143);
});

test("a set-up that fails says how to mend it, and tests end with a count", () => {
  pinPnpm("exit 3");

  const { code, stderr, stdout } = bootstrap(["test"]);

  expect({ code, stdout, stderr: lastLine(stderr) }).toEqual({
    code: 3,
    stdout: "\n0 passed, 1 failed\n",
    stderr: "trunkline: If a package.json changed on purpose: npm run setup -- --no-frozen-lockfile",
  });
});

test("the lockfile may be brought up to date on demand", () => {
  pinPnpm();

  expect(bootstrap(["--no-frozen-lockfile"])).toEqual({
    code: 0,
    stdout: "",
    stderr: "pnpm install --no-frozen-lockfile --reporter=append-only --loglevel=warn\n",
  });
});

test("what npm leaves in the environment does not reach a task, but the registry does", () => {
  pinPnpm();
  pinNode();

  const { stdout } = bootstrap(["tell"], { npm_config_cache: "/x", npm_config_registry: "http://127.0.0.1:9/" });

  expect(JSON.parse(stdout)).toMatchObject({ registry: "http://127.0.0.1:9/" });
  expect(JSON.parse(stdout)).not.toHaveProperty("left");
});

test("npm's global npmrc names the registry, unless the user's does", () => {
  pinPnpm();
  pinNode();
  write("global", "cafile=/x\nregistry=http://127.0.0.1:9/global/\n");
  write("user", "registry = http://127.0.0.1:9/user/\n");
  const npm_config_globalconfig = join(root, "global");

  const alone = bootstrap(["tell"], { npm_config_globalconfig });
  const both = bootstrap(["tell"], { npm_config_globalconfig, npm_config_userconfig: join(root, "user") });

  expect(JSON.parse(alone.stdout)).toMatchObject({ registry: "http://127.0.0.1:9/global/" });
  expect(JSON.parse(both.stdout)).not.toHaveProperty("registry");
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function program(path: string, ending = "exit 0", stream = 1): void {
  write(path, `#!/bin/sh\necho "\${0##*/} $*" >&${stream}\n${ending}\n`);
  chmodSync(join(root, path), 0o755);
}

function pinPnpm(ending?: string): void {
  write("tools/bootstrap/package.json", JSON.stringify({ optionalDependencies: { [pinned]: "12.0.0" } }));
  write(`tools/bootstrap/node_modules/${pinned}/package.json`, JSON.stringify({ version: "12.0.0" }));
  program(`tools/bootstrap/node_modules/${pinned}/pnpm`, ending);
}

function pinNode(): void {
  mkdirSync(join(root, "node_modules/.bin"), { recursive: true });
  symlinkSync(process.execPath, join(root, "node_modules/.bin/node"));
}

function bootstrap(
  parameters: readonly string[],
  env: object = {},
): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "tools/bootstrap/bootstrap.mjs"), ...parameters],
    { encoding: "utf8", env: { PATH: [join(root, "bin"), process.env["PATH"]].join(delimiter), ...env } },
  );
  return { code: status, stdout, stderr };
}

function lastLine(text: string): string | undefined {
  return text.trimEnd().split("\n").at(-1);
}
