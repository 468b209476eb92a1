import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { workspaceSources } from "./workspace-sources.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const entry = "virtual:entry";

/** One module of this source and all that it imports, as a bundler makes it for a runtime with these conditions. */
export async function bundleFor(conditions: readonly string[], source: string): Promise<string> {
  const bundle = await rolldown({
    input: entry,
    platform: "neutral",
    external: /^(node:|undici\/)/,
    resolve: { conditionNames: [...conditions, "import"] },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
      workspaceSources(root, [...conditions, "import"]),
    ],
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ format: "esm", codeSplitting: false, minify: false });
  await bundle.close();
  return output[0].code;
}
