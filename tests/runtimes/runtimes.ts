import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../tools/tasks/run.ts";
import { findChromium } from "./chromium.ts";
import { type Call, evaluatedByChromium, evaluatedByProgram, evaluatedByWorkerd } from "./evaluated-in.ts";
import { hasEngine } from "./engine.ts";
import type { RunOutcome, RuntimeOutcome } from "./outcome.ts";
import type { WireOutcome } from "./transport-runs.ts";
import { runVitest } from "./vitest-runtime.ts";
import { WireServer } from "./wire-server.ts";

/** Something that the portable tests must pass in. */
export interface Runtime {
  readonly name: string;
  /** What runs it. Throws `Absent` where the machine does not have it. */
  readonly find: (root: string) => unknown;
  /** Throws `Absent` like `find`. */
  readonly start: (root: string) => Promise<VersionedRun>;
  /** What a call gives there; `page` is the address of the page that makes it, where there are pages. */
  readonly evaluate: (root: string, call: Call, page: string) => Promise<unknown>;
  /** Whether native addons can be loaded there. */
  readonly loadsEngine: boolean;
}

interface VersionedRun extends RunOutcome {
  readonly version: string;
}

/** The runtime is not on this machine; the message says why. */
export class Absent extends Error {}

export const runtimes: readonly Runtime[] = [
  onNode("node 22", (root) => packagedNode(root, "22")),
  onNode("node 24", () => process.execPath),
  onNode("node 26", (root) => packagedNode(root, "26")),
  {
    name: "bun",
    find: (root) => installedProgram(root, "bun"),
    start: (root) => onProgram(root, installedProgram(root, "bun"), ["--bun"]),
    evaluate: (root, call) => evaluatedByProgram([installedProgram(root, "bun")], ["bun", "node"], call),
    loadsEngine: true,
  },
  {
    name: "deno",
    find: (root) => installedProgram(root, "deno"),
    start: (root) => onProgram(root, installedProgram(root, "deno"), ["run", "-A"]),
    evaluate: (root, call) => evaluatedByProgram([installedProgram(root, "deno"), "run", "-A"], ["deno", "node"], call),
    loadsEngine: true,
  },
  {
    name: "chromium",
    find: requiredChromium,
    start: inChromium,
    evaluate: async (_root, call, page) => evaluatedByChromium(await chromiumProgram(), page, call),
    loadsEngine: false,
  },
  {
    name: "workerd",
    find: requireWorkerd,
    start: inWorkerd,
    evaluate: (_root, call) => evaluatedByWorkerd(call),
    loadsEngine: false,
  },
];

function onNode(name: string, programIn: (root: string) => string): Runtime {
  return {
    name,
    find: programIn,
    start: async (root) => onProgram(root, programIn(root), []),
    evaluate: async (root, call) => evaluatedByProgram([programIn(root)], ["node"], call),
    loadsEngine: true,
  };
}

/** Why the runtime cannot run anything on this machine; `undefined` where it can. */
export async function absenceOf({ find }: Runtime, root: string): Promise<string | undefined> {
  try {
    await find(root);
    return undefined;
  } catch (error) {
    if (error instanceof Absent) return error.message;
    throw error;
  }
}

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

/** Plays the rows over the wire in one runtime, with a server outside of it. */
export async function wireOutcomeIn({ name, evaluate, loadsEngine }: Runtime, root: string): Promise<WireOutcome> {
  await using server = await WireServer.start();
  const { here, there } = server;
  const runsOf = async (file: string, called: string): Promise<WireOutcome["runs"]> => {
    const call = { file: fileURLToPath(import.meta.resolve(file)), name: called, parameters: [{ here, there }] };
    return (await evaluate(root, call, `${here}/page`)) as WireOutcome["runs"];
  };
  try {
    const runs = await runsOf("./wire-run.ts", "wireRun");
    const loads = loadsEngine && hasEngine(root);
    return {
      runtime: name,
      runs: loads ? [...runs, ...(await runsOf("./native-wire-run.ts", "nativeWireRun"))] : runs,
    };
  } catch (error) {
    return { runtime: name, runs: [], error: String(error) };
  }
}

function packagedNode(root: string, major: string): string {
  const name = `node-${major}-${process.platform}-${process.arch}`;
  return existing(join(root, "tests/node_modules", name, "bin/node"), `no package ${name} is installed`);
}

function installedProgram(root: string, name: string): string {
  const modules = join(root, "tests/node_modules");
  // What Deno's package puts on PATH starts it as a child, which would outlive it where it runs past its limit.
  const itself = join(modules, "deno/deno");
  if (name === "deno" && existsSync(itself)) return itself;
  return existing(join(modules, ".bin", name), `the package ${name} is not installed`);
}

function existing(file: string, reason: string): string {
  if (!existsSync(file)) throw new Absent(reason);
  return file;
}

async function onProgram(root: string, program: string, parameters: readonly string[]): Promise<VersionedRun> {
  const version = await versionOf(program);
  return { version, ...(await runVitest(root, [program, ...parameters], import.meta.resolve("./vitest.config.ts"))) };
}

async function requiredChromium(root: string): Promise<string> {
  const provider = ["@vitest/browser-playwright", "playwright"].find((name) => !isInstalled(root, name));
  if (provider !== undefined) throw new Absent(`the package ${provider} is not installed`);
  return chromiumProgram();
}

async function inChromium(root: string): Promise<VersionedRun> {
  const program = await requiredChromium(root);
  const version = await versionOf(program);
  process.env["CHROMIUM"] = program;
  return { version, ...(await runVitest(root, [process.execPath], import.meta.resolve("./vitest.browser.config.ts"))) };
}

async function chromiumProgram(): Promise<string> {
  const program = await findChromium();
  if (program === undefined) throw new Absent("no chromium, chromium-browser or google-chrome is on PATH");
  return program;
}

function requireWorkerd(root: string): void {
  const missing = ["miniflare", "rolldown", "@vitest/expect"].find((name) => !isInstalled(join(root, "tests"), name));
  if (missing !== undefined) throw new Absent(`the package ${missing} is not installed`);
}

async function inWorkerd(root: string): Promise<VersionedRun> {
  requireWorkerd(root);
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
