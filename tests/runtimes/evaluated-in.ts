import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Miniflare } from "miniflare";
import { chromium } from "playwright";
import { run } from "../../tools/tasks/run.ts";
import { bundleFor } from "./bundle.ts";
import { compatibilityDate } from "./compatibility-date.ts";

/** A function that a module exports, and what it is called with; all of it, and what comes back, is plain data. */
export interface Call {
  /** A path. */
  readonly file: string;
  readonly name: string;
  readonly parameters: readonly unknown[];
}

/** What the call gives in a program that runs modules: Node, Bun or Deno. */
export async function evaluatedByProgram(
  program: readonly string[],
  conditions: readonly string[],
  call: Call,
): Promise<unknown> {
  return JSON.parse(await writtenBy(program, conditions, `${importOf(call)} console.log(JSON.stringify(await ${textOf(call)}));`)); // prettier-ignore
}

/** What a module of this source writes when such a program runs it, bundled with what it imports. */
export async function writtenBy(
  program: readonly string[],
  conditions: readonly string[],
  source: string,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "trunkline-evaluated-"));
  try {
    const file = join(folder, "module.mjs");
    // What the bundle leaves to be imported: undici.
    symlinkSync(dependencies, join(folder, "node_modules"), "dir");
    writeFileSync(file, await bundleFor(conditions, source));
    const { code, output } = await run([...program, file], { collects: true, limit });
    if (code !== 0) throw new Error(`${program[0]} ended with ${code}:\n${output.slice(-4000)}`);
    return output.trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the call gives in a Worker of Cloudflare's runtime. */
export async function evaluatedByWorkerd(call: Call): Promise<unknown> {
  const source = `${importOf(call)} export default { fetch: async () => Response.json(await ${textOf(call)}) };`;
  const script = await bundleFor(["workerd", "worker", "browser"], source);
  const worker = new Miniflare({ modules: true, script, compatibilityDate });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The Worker did not answer within ${limit} ms.`)), limit);
  });
  try {
    const response = await Promise.race([worker.dispatchFetch("http://localhost/"), late]);
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return JSON.parse(text);
  } finally {
    clearTimeout(timer);
    await worker.dispose();
  }
}

/** What the call gives in a page of Chromium, of which `url` is the address. */
export async function evaluatedByChromium(executablePath: string, url: string, call: Call): Promise<unknown> {
  const content = await bundleFor(["browser"], `${importOf(call)} globalThis.call = () => ${textOf(call)};`);
  // The sandbox needs rights that containers lack; the page is ours alone.
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"], timeout: limit });
  const late = setTimeout(() => void browser.close(), limit);
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.addScriptTag({ content, type: "module" });
    await page.waitForFunction("globalThis.call !== undefined");
    return await page.evaluate<unknown>("globalThis.call()");
  } finally {
    clearTimeout(late);
    await browser.close();
  }
}

const dependencies = fileURLToPath(new URL("../../packages/transport-undici/node_modules", import.meta.url));
/** Milliseconds. */
const limit = 90_000;

function importOf({ file, name }: Call): string {
  return `import { ${name} } from ${JSON.stringify(file)};`;
}

function textOf({ name, parameters }: Call): string {
  return `${name}(...${JSON.stringify(parameters)})`;
}
