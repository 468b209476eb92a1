// node tests/compat-requests/record.ts <python with requests installed>: writes fixtures/programs.json anew.
import { execFile } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { RecordingServer } from "./recording-server.ts";
import type { Recorded } from "./recorded.ts";

const [python] = process.argv.slice(2);
if (python === undefined) throw new TypeError("Which Python? node tests/compat-requests/record.ts <path>");
const run = promisify(execFile);
const folder = `${import.meta.dirname}/programs`;
const env = {
  PATH: process.env["PATH"] ?? "",
  PYTHONPATH: folder,
  PYTHONIOENCODING: "utf-8",
  PYTHONDONTWRITEBYTECODE: "1",
};

await using server = await RecordingServer.start();
const { stdout: version } = await run(python, [
  "-c",
  "import requests, urllib3; print(requests.__version__, urllib3.__version__)",
]);
const [requests = "", urllib3 = ""] = version.trim().split(" ");
const programs: Recorded["programs"] = {};
for (const file of readdirSync(folder).toSorted()) {
  const name = /^(?!showing)(.*)\.py$/.exec(file)?.[1];
  if (name === undefined) continue;
  const { stdout } = await run(python, [`${folder}/${file}`, server.url], { env });
  programs[name] = {
    printed: stdout.trimEnd().replaceAll(new URL(server.url).port, "PORT").split("\n"),
    arrived: await server.taken(),
  };
}
const recorded: Recorded = { requests, urllib3, programs };
writeFileSync(`${import.meta.dirname}/fixtures/programs.json`, `${JSON.stringify(recorded, null, 1)}\n`);
process.stdout.write(`${Object.keys(programs).length} programs under requests ${requests}\n`);
