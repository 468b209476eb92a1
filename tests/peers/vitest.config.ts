// The tests against servers and proxies that nobody here wrote: `npm run test:peers`.
import { defineConfig } from "vitest/config";
import { features } from "../../tools/trace/features.ts";
import { workspaceSources } from "../runtimes/workspace-sources.ts";

const root = `${import.meta.dirname}/../..`;

export default defineConfig({
  root,
  plugins: [workspaceSources(root, ["node", "import"])],
  test: {
    include: ["tests/peers/*.peers.ts"],
    tags: features.map(({ id, name }) => ({ name: id, description: name })),
    strictTags: true,
    hookTimeout: 120_000,
    // Most of the time they wait, each file for peers of its own.
    maxWorkers: 4,
    fsModuleCache: false,
  },
});
