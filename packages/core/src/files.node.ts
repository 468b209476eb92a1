// The seam #files in Node, Bun and Deno.
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fstatSync,
  fsync,
  fsyncSync,
  openSync,
  read,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  write,
  writeFileSync,
  writeSync,
} from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { Files, FileWork } from "./files.ts";

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

const later: FileWork = {
  read: (file, into) => moved(read, file, into, 0),
  async write(file, bytes) {
    for (let at = 0; at < bytes.length;) at += await moved(write, file, bytes, at);
  },
  flush: (file) => new Promise((done, failed) => fsync(file, (error) => (error === null ? done() : failed(error)))),
};

function moved(move: typeof read, file: number, bytes: Uint8Array, at: number): Promise<number> {
  return new Promise((done, failed) => {
    move(file, bytes, at, bytes.length - at, null, (error, count) => (error === null ? done(count) : failed(error)));
  });
}

const atOnce: FileWork = {
  read: (file, into) => readSync(file, into, 0, into.length, null),
  write(file, bytes) {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  },
  flush: fsyncSync,
};

export const files: Files = {
  pathOf: (place) => (typeof place === "string" ? place : fileURLToPath(place)),
  open: openSync,
  close: closeSync,
  sizeOf: (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0,
  textIfThere: (path) => (existsSync(path) ? readFileSync(path, "utf8") : null),
  writeText: writeFileSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
  hash: createHash,
  later,
  atOnce,
};
