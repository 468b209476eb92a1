// The last part of the build: all of it in one file, which Node loads in less than half of the time that it takes for 150.
// Everybody else gets them as they are: a bundler leaves out what is not used file by file.
import { join } from "node:path";
import { rolldown } from "rolldown";

const folder = join(import.meta.dirname, "dist");

const bundle = await rolldown({
  input: join(folder, "index.js"),
  platform: "node",
  external: /^@trunkline\//,
  logLevel: "warn",
  experimental: { attachDebugInfo: "none" },
});
const { output } = await bundle.write({
  file: join(folder, "node.js"),
  format: "esm",
  codeSplitting: false,
  sourcemap: true,
  comments: { legal: true, annotation: true, jsdoc: false },
});
await bundle.close();
const installed = output[0].imports.filter((name) => !name.startsWith("node:") && name !== "@trunkline/transport");
if (installed.length > 0) throw new Error(`What Node loads still imports ${installed.join(", ")}. Bundle that too.`);
