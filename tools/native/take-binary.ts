// Run by the platform packages before they are packed: brings the engine that was built, and refuses to go on without it.
import { copyFileSync, existsSync } from "node:fs";
import { basename, join } from "node:path";
import { binaryOf, platforms } from "./platforms.ts";

const folder = process.cwd();
const platform = platforms.find(({ name }) => name === basename(folder));
if (platform === undefined) throw new Error(`No platform is called ${basename(folder)}.`);
const binary = binaryOf(platform);
const built = join(folder, "../..", binary);
if (existsSync(built)) copyFileSync(built, join(folder, binary));
else {
  process.stderr.write(
    `${binary} is not there: build it for ${platform.target}, and put it into ${join(folder, "../..")}.\n`,
  );
  process.exitCode = 1;
}
