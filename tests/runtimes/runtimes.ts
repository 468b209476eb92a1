import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { run } from "../../tools/tasks/run.ts";
import { findChromium } from "./chromium.ts";
import type { RunOutcome, RuntimeOutcome } from "./outcome.ts";
import { runVitest } from "./vitest-runtime.ts";

/** Something that the portable tests must pass in. */
export interface Runtime {
  readonly name: string;
  /** Throws `Absent` where the machine does not have it. */
  readonly start: (root: string) => Promise<VersionedRun>;
}

interface VersionedRun extends RunOutcome {
  readonly version: string;
}

/** The runtime is not on this machine; the message says why. */
class Absent extends Error {}

export const runtimes: readonly Runtime[] = [
  { name: "node 22", start: (root) => inNode(root, packagedNode(root, "22")) },
  { name: "node 24", start: (root) => inNode(root, process.execPath) },
  { name: "node 26", start: (root) => inNode(root, packagedNode(root, "26")) },
  { name: "bun", start: (root) => onProgram(root, installedProgram(root, "bun"), ["--bun"]) },
  { name: "deno", start: (root) => onProgram(root, installedProgram(root, "deno"), ["run", "-A"]) },
  { name: "chromium", start: inChromium },
  { name: "workerd", start: inWorkerd },
];

/** Runs the portable tests in one runtime. */
export async function outcomeIn({ name, start }: Runtime, root: string): Promise<RuntimeOutcome> {
  try {
    return { runtime: name, ...(await start(root)) };
  } catch (error) {
    if (error instanceof Absent) return { runtime: name, version: "", tests: [], errors: [], absent: error.message };
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { runtime: name, version: "?", tests: [], errors: [`The run did not start: ${reason}`] };
  }
}

function packagedNode(root: string, major: string): string {
  const name = `node-${major}-${process.platform}-${process.arch}`;
  return existing(join(root, "tests/node_modules", name, "bin/node"), `no package ${name} is installed`);
}

function installedProgram(root: string, name: string): string {
  return existing(join(root, "tests/node_modules/.bin", name), `the package ${name} is not installed`);
}

function existing(file: string, reason: string): string {
  if (!existsSync(file)) throw new Absent(reason);
  return file;
}

async function inNode(root: string, program: string): Promise<VersionedRun> {
  return onProgram(root, program, []);
}

async function onProgram(root: string, program: string, parameters: readonly string[]): Promise<VersionedRun> {
  const version = await versionOf(program);
  return { version, ...(await runVitest(root, [program, ...parameters], import.meta.resolve("./vitest.config.ts"))) };
}

async function inChromium(root: string): Promise<VersionedRun> {
  const provider = ["@vitest/browser-playwright", "playwright"].find((name) => !isInstalled(root, name));
  if (provider !== undefined) throw new Absent(`the package ${provider} is not installed`);
  const program = await findChromium();
  if (program === undefined) throw new Absent("no chromium, chromium-browser or google-chrome is on PATH");
  const version = await versionOf(program);
  process.env["CHROMIUM"] = program;
  return { version, ...(await runVitest(root, [process.execPath], import.meta.resolve("./vitest.browser.config.ts"))) };
}

async function inWorkerd(root: string): Promise<VersionedRun> {
  const missing = ["miniflare", "rolldown", "@vitest/expect"].find((name) => !isInstalled(join(root, "tests"), name));
  if (missing !== undefined) throw new Absent(`the package ${missing} is not installed`);
  const { runWorkerd } = await import("./workerd.ts");
  // The package of workerd is miniflare's; its name stands in no package.json of ours.
  const { version } = createRequire(import.meta.resolve("miniflare"))("workerd/package.json") as { version: string };
  return { version, ...(await runWorkerd(root)) };
}

function isInstalled(folder: string, name: string): boolean {
  return existsSync(join(folder, "node_modules", name, "package.json"));
}

async function versionOf(program: string): Promise<string> {
  const { output } = await run([program, "--version"], { collects: true });
  return /\d+\.\d+(\.\d+)*/.exec(output)?.[0] ?? "?";
}
