// Every call of the OpenAI client, against the specification and the official package: `npm run test:openai`.
import { defineConfig } from "vitest/config";
import { features } from "../../tools/trace/features.ts";
import { workspaceSources } from "../runtimes/workspace-sources.ts";

const root = `${import.meta.dirname}/../..`;

export default defineConfig({
  root,
  plugins: [workspaceSources(root, ["node", "import"])],
  test: {
    include: ["tests/openai/*.openai.ts", "tests/openai-streams/*.openai.ts"],
    tags: features.map(({ id, name }) => ({ name: id, description: name })),
    strictTags: true,
    testTimeout: 60_000,
    fsModuleCache: false,
  },
});
