import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "../../tools/tasks/run.ts";

/** The program of a Chromium on this machine. In continuous integration it is installed where Debian's tools can do so. */
export async function findChromium(): Promise<string | undefined> {
  const found = onPath();
  if (found !== undefined || process.env["CI"] === undefined) return found;
  for (const command of ["update", "install --yes --no-install-recommends chromium"]) {
    const { code } = await run([...asRoot(), "apt-get", ...command.split(" ")], { collects: true, limit: 300_000 });
    if (code !== 0) return undefined;
  }
  return onPath();
}

const names = ["chromium", "chromium-browser", "google-chrome"];

function onPath(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

function asRoot(): readonly string[] {
  return process.getuid?.() === 0 ? [] : ["sudo", "-n"];
}
