// The portable tests in a page of Chromium; CHROMIUM is its program.
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { features } from "../../tools/trace/features.ts";
import { portableFiles } from "./portable-files.ts";
import { workspaceSources } from "./workspace-sources.ts";

const root = `${import.meta.dirname}/../..`;
const executablePath = process.env["CHROMIUM"];

export default defineConfig({
  root,
  plugins: [workspaceSources(root, ["browser", "import"])],
  // What an earlier run prepared may lack a dependency that a test has now, and the page would reload in mid-run.
  optimizeDeps: { force: true },
  test: {
    include: [...portableFiles(root).portable],
    tags: features.map(({ id, name }) => ({ name: id, description: name })),
    strictTags: true,
    fsModuleCache: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      // The sandbox needs rights that containers lack; the pages are ours alone.
      provider: playwright({
        launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), args: ["--no-sandbox"] },
      }),
      instances: [{ browser: "chromium" }],
    },
  },
});
