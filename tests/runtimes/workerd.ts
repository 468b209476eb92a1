import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Miniflare } from "miniflare";
import { rolldown } from "rolldown";
import { compatibilityDate } from "./compatibility-date.ts";
import type { RunOutcome } from "./outcome.ts";
import { portableFiles } from "./portable-files.ts";
import { workspaceSources } from "./workspace-sources.ts";

/** Bundles the portable tests with the collector into one module and runs it in workerd. */
export async function runWorkerd(root: string): Promise<RunOutcome> {
  const script = await bundled(root, portableFiles(root).portable);
  const worker = new Miniflare({ modules: true, script, compatibilityDate });
  try {
    const response = await worker.dispatchFetch("http://localhost/");
    return (await response.json()) as RunOutcome;
  } finally {
    await worker.dispose();
  }
}

const entry = "virtual:entry";

async function bundled(root: string, files: readonly string[]): Promise<string> {
  const collector = fileURLToPath(import.meta.resolve("./collector.ts"));
  const loaders = files.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(join(root, file))}),`);
  const source = `
    import { collectedRun } from ${JSON.stringify(collector)};
    const files = {${loaders.join("\n")}};
    export default { fetch: async () => Response.json(await collectedRun(files)) };`;
  const conditions = ["workerd", "worker", "browser", "import"];
  const bundle = await rolldown({
    input: entry,
    platform: "browser",
    resolve: { conditionNames: conditions, alias: { vitest: collector } },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
      {
        name: "json",
        // Rolldown's own reader of JSON refuses the lone surrogates that URL vectors are full of.
        load: (id) => (id.endsWith(".json") ? { code: moduleOf(id), moduleType: "js" } : undefined),
      },
      workspaceSources(root, conditions),
    ],
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ format: "esm", codeSplitting: false });
  await bundle.close();
  return output[0].code;
}

function moduleOf(file: string): string {
  return `export default ${JSON.stringify(JSON.parse(readFileSync(file, "utf8")))}`;
}
