// The portable tests, and the conformance suite, in the runtime that runs Vitest: Node, Bun or Deno.
import { defineConfig } from "vitest/config";
import { features } from "../../tools/trace/features.ts";
import { conformanceFiles } from "./conformance-files.ts";
import { portableFiles } from "./portable-files.ts";
import { workspaceSources } from "./workspace-sources.ts";

const root = `${import.meta.dirname}/../..`;
const own = "Bun" in globalThis ? ["bun"] : "Deno" in globalThis ? ["deno"] : [];

export default defineConfig({
  root,
  plugins: [workspaceSources(root, [...own, "node", "import"])],
  test: {
    include: [...portableFiles(root).portable, ...conformanceFiles(own.length === 0)],
    tags: features.map(({ id, name }) => ({ name: id, description: name })),
    strictTags: true,
    // Runtimes would read each other's: the key knows the plugins, not what they were told.
    fsModuleCache: false,
  },
});
