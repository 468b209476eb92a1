// The portable tests, and the conformance suite, in the runtime that runs Vitest: Node, Bun or Deno.
import { defineConfig } from "vitest/config";
import { features } from "../../tools/trace/features.ts";
import { conformanceFiles } from "./conformance-files.ts";
import { hasEngine } from "./engine.ts";
import { portableFiles } from "./portable-files.ts";
import { workspaceSources } from "./workspace-sources.ts";

const root = `${import.meta.dirname}/../..`;
const own = "Bun" in globalThis ? ["bun"] : "Deno" in globalThis ? ["deno"] : [];

export default defineConfig({
  root,
  plugins: [workspaceSources(root, [...own, "node", "import"])],
  test: {
    include: [
      ...portableFiles(root).portable,
      ...conformanceFiles({ isNode: own.length === 0, hasEngine: hasEngine(root) }),
    ],
    tags: features.map(({ id, name }) => ({ name: id, description: name })),
    strictTags: true,
    // Runtimes would read each other's: the key knows the plugins, not what they were told.
    fsModuleCache: false,
  },
});
