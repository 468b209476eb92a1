import { defineConfig } from "vitest/config";
import { features } from "./tools/trace/features.ts";
import SummaryReporter from "./tools/reporter/summary-reporter.ts";

// The commit hook has 20 seconds: the suites that take longer wait for `npm test`.
const unhurried = process.env["QUICK"] === "1" ? ["apps/**", "tests/**", "tools/**"] : [];
// Where no engine can be built, as tools/tasks/rust.ts found and said, there is nothing to test.
const withoutEngine = process.env["TRUNKLINE_RUST"] === "" ? ["packages/transport-native/test/**"] : [];
const packages = `${import.meta.dirname}/packages`;

export default defineConfig({
  // Tests run against the sources: nothing has to be built first, and coverage sees src/.
  resolve: {
    alias: [
      { find: /^@trunkline\/openai\/client$/, replacement: `${packages}/openai/src/client/openai-client.ts` },
      { find: /^@trunkline\/openai\/(.+-stream)$/, replacement: `${packages}/openai/src/composed/$1.ts` },
      { find: /^@trunkline\/openai\/(.+)$/, replacement: `${packages}/openai/src/generated/$1.ts` },
      { find: /^@trunkline\/([^/]+)$/, replacement: `${packages}/$1/src/index.ts` },
      { find: /^@trunkline\/([^/]+)\/(.+)$/, replacement: `${packages}/$1/src/$2.ts` },
      { find: /^trunkline$/, replacement: `${packages}/trunkline/src/index.ts` },
      { find: /^#decompress$/, replacement: `${packages}/core/src/bodies/decompress.node.ts` },
      { find: /^#channels$/, replacement: `${packages}/core/src/client/sending/channels.node.ts` },
      { find: /^#files$/, replacement: `${packages}/core/src/files.node.ts` },
      { find: /^#default-transport$/, replacement: `${packages}/trunkline/src/default-transport.node.ts` },
    ],
  },
  test: {
    reporters: ["default", new SummaryReporter()],
    // A tag is the id of a feature the test shows: `npm test -- --tags-filter F016`, `npm run trace`.
    tags: features.map(({ id, name }) => ({ name: id, description: name })),
    strictTags: true,
    // Vitest leaves one idle, of two; the tests wait for most of their time.
    maxWorkers: "100%",
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts"],
      exclude: ["**/*.test.ts"],
      reporter: ["text-summary", "json-summary"],
      reportsDirectory: "reports/coverage",
      // Otherwise one failing test has all of them run once more to measure it.
      reportOnFailure: true,
    },
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: [
            "packages/*/{src,test}/**/*.test.ts",
            "apps/*/{src,test}/**/*.test.ts",
            "tests/**/*.test.ts",
            "tools/**/*.test.ts",
          ],
          exclude: [
            "**/node_modules/**",
            "**/dist/**",
            "**/fixtures/**",
            "tools/new-transport/template/**",
            ...unhurried,
            ...withoutEngine,
          ],
        },
      },
    ],
  },
});
