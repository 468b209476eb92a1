import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { workspaceSources } from "./workspace-sources.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const entry = "virtual:entry";
const engine = "/packages/transport-native/src/binding.ts";

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
      {
        name: "engine",
        // Its file lies beside the sources, not beside the bundle.
        transform: (code, id) =>
          id.endsWith(engine) ? code.replace("import.meta.url", JSON.stringify(pathToFileURL(id).href)) : undefined,
      },
      workspaceSources(root, [...conditions, "import"]),
    ],
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ format: "esm", codeSplitting: false, minify: false });
  await bundle.close();
  return output[0].code;
}
