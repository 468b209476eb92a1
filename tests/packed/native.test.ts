import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const packages = join(import.meta.dirname, "../../packages");
const builds = readdirSync(join(packages, "transport-native")).filter((name) =>
  name.startsWith(`trunkline-native.${process.platform}-${process.arch}`),
);
// Packing, installing and starting takes its time on a busy machine.
const limit = { timeout: 120_000 };

test.skipIf(builds.length === 0)(
  "the native transport finds its engine in the platform's package, and both clients send with it (needs cargo)",
  { ...limit, tags: ["F146"] },
  () => {
    const platform = builds[0]?.split(".")[1] ?? "";
    const project = installed(["transport", "core", "transport-native", `transport-native/npm/${platform}`]);
    writeFileSync(join(project, "get.mjs"), get);

    expect(node(project, "get.mjs")).toBe("200 asynchronous, 200 synchronous\n");
  },
);

test("without the platform's package an import does no harm, and the first call names what is missing", limit, () => {
  const project = installed(["transport", "transport-native"]);
  writeFileSync(join(project, "missing.mjs"), missing);

  expect(node(project, "missing.mjs")).toMatch(
    /^imported\nnative: no engine for \S+ could be loaded\. Install @trunkline\/transport-native-\S+, or use @trunkline\/transport-undici, which needs none\.\n$/,
  );
});

/** A project into which npm has installed what these folders publish, and nothing else. */
function installed(folders: readonly string[]): string {
  const project = mkdtempSync(join(tmpdir(), "trunkline-packed-native-"));
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  const tarballs = folders.map((folder) => pack(join(packages, folder), project));
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "empty", private: true, type: "module" }));
  // The engines for other platforms are optional: that npm finds none of them is no error.
  const options = ["--offline", "--no-audit", "--no-fund", "--ignore-scripts"];
  execFileSync("npm", ["install", ...options, ...tarballs], { cwd: project });
  return project;
}

function pack(directory: string, project: string): string {
  const pnpm = process.env["TRUNKLINE_PNPM"] ?? "pnpm";
  const said = execFileSync(pnpm, ["pack", "--json", "--pack-destination", project], {
    cwd: directory,
    encoding: "utf8",
  });
  return (JSON.parse(said) as { readonly filename: string }).filename;
}

function node(project: string, file: string): string {
  // What starts the tests may have put the workspace's own packages there.
  const env = { ...process.env, NODE_PATH: "" };
  return execFileSync(process.execPath, [file], { cwd: project, encoding: "utf8", env });
}

// A synchronous request blocks its thread, so the server has one of its own.
const get = `import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { Client, SyncClient } from "@trunkline/core";
import { native } from "@trunkline/transport-native";

const server = new Worker(
  \`const { createServer } = require("node:http");
  const { parentPort } = require("node:worker_threads");
  const server = createServer((request, response) => response.end(request.url.slice(1)));
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));\`,
  { eval: true },
);
const [port] = await once(server, "message");
const client = new Client({ transport: native() });
const syncClient = new SyncClient({ transport: native() });
const response = await client.get(\`http://127.0.0.1:\${port}/asynchronous\`);
const syncResponse = syncClient.get(\`http://127.0.0.1:\${port}/synchronous\`);
console.log(\`\${response.status} \${await response.text()}, \${syncResponse.status} \${syncResponse.text()}\`);
await client.close();
syncClient.close();
await server.terminate();
`;

const missing = `import { native } from "@trunkline/transport-native";

console.log("imported");
try {
  native();
} catch (error) {
  console.log(error.message);
}
`;
