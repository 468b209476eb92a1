// The seam #files in Node, Bun and Deno.
import { closeSync, existsSync, fstatSync, openSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";

export function textOfFile(path: string): string {
  return readFileSync(path, "utf8");
}

/** The text of the first of the names that is in the user's own folder; nobody else may be able to read it. */
export function textOfHomeFile(names: readonly string[]): string {
  const paths = names.map((name) => join(homedir(), name));
  const path = paths.find((candidate) => existsSync(candidate)) ?? paths[0]!;
  const file = openSync(path, "r");
  try {
    const { uid, mode } = fstatSync(file);
    // Windows has neither, and says 0o666 of every file.
    const own = process.getuid?.();
    if (own !== undefined && (uid !== own || (mode & 0o077) !== 0))
      throw new TypeError(`${path} can be read by others. Make it yours alone: chmod 600 ${path}`);
    return readFileSync(file, "utf8");
  } finally {
    closeSync(file);
  }
}
