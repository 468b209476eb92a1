// Run by npx, which puts the pnpm it fetched on the path: says where that is.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const folders = process.env.PATH.split(delimiter);
process.stdout.write(folders.find((folder) => existsSync(join(folder, "pnpm"))) ?? "");
