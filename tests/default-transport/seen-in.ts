import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Miniflare } from "miniflare";
import { chromium } from "playwright";
import { run } from "../../tools/tasks/run.ts";
import { bundleFor } from "./bundle.ts";
import type { CallServer } from "./call-server.ts";
import type { Seen } from "./calls.ts";

const callsFile = JSON.stringify(fileURLToPath(new URL("calls.ts", import.meta.url)));
const programs = fileURLToPath(new URL("../node_modules/.bin/", import.meta.url));

/** What `calls` sees in Bun or Deno. */
export async function seenByProgram(name: "bun" | "deno", { url, gone }: CallServer): Promise<Seen> {
  const source = `
    import { calls } from ${callsFile};
    console.log(JSON.stringify(await calls(${JSON.stringify(url)}, ${JSON.stringify(gone)})));`;
  return JSON.parse(await ranBy(name, source)) as Seen;
}

/** What a module of this source writes when Bun or Deno runs it, bundled with what it imports. */
export async function ranBy(name: "bun" | "deno", source: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "trunkline-default-transport-"));
  try {
    const file = join(folder, "module.mjs");
    writeFileSync(file, await bundleFor([name, "node"], source));
    const program = [join(programs, name), ...(name === "deno" ? ["run", "-A"] : []), file];
    const { code, output } = await run(program, { collects: true, limit: 30_000 });
    if (code !== 0) throw new Error(`${name} ended with ${code}:\n${output}`);
    return output.trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `calls` sees in a Worker of Cloudflare's runtime. */
export async function seenByWorkerd({ url, gone }: CallServer): Promise<Seen> {
  const source = `
    import { calls } from ${callsFile};
    export default { fetch: async () => Response.json(await calls(${JSON.stringify(url)}, ${JSON.stringify(gone)})) };`;
  const script = await bundleFor(["workerd", "worker", "browser"], source);
  const worker = new Miniflare({ modules: true, script, compatibilityDate: "2026-07-01" });
  try {
    const response = await worker.dispatchFetch("http://localhost/");
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return JSON.parse(text) as Seen;
  } finally {
    await worker.dispose();
  }
}

/** What `calls` sees in a page of Chromium that comes from the server itself. */
export async function seenByChromium(executablePath: string, { url, gone }: CallServer): Promise<Seen> {
  const source = `import { calls } from ${callsFile}; globalThis.calls = calls;`;
  const content = await bundleFor(["browser"], source);
  // The sandbox needs rights that containers lack; the page is ours alone.
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.goto(`${url}/page`);
    await page.addScriptTag({ content, type: "module" });
    await page.waitForFunction("globalThis.calls !== undefined");
    return await page.evaluate<Seen>(`globalThis.calls(${JSON.stringify(url)}, ${JSON.stringify(gone)})`);
  } finally {
    await browser.close();
  }
}
