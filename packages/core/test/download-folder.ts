import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

export const url = "http://h/file?signature=secret";
export const text = "0123456789";
/** What is written beside a part of that file. The query, which may be a secret, is no part of it. */
export const note: string = JSON.stringify({ url: "http://h/file", validator: '"v1"', total: text.length });
/** To try again without a wait. */
export const now = { backoff: { initial: 0, max: 0 } };

export interface DownloadFolder {
  readonly folder: string;
  /** Where the file is to be. */
  readonly path: string;
  /** What the folder holds, by name. */
  readonly contents: () => Record<string, string>;
}

/** A folder that is empty when each test of the calling file begins, and gone when it has ended. */
export function downloadFolder(): DownloadFolder {
  const folder = join(tmpdir(), `trunkline-download-${randomUUID()}`);
  beforeEach(() => mkdirSync(folder));
  afterEach(() => rmSync(folder, { recursive: true }));
  return {
    folder,
    path: join(folder, "file"),
    contents: () =>
      Object.fromEntries(
        readdirSync(folder)
          .toSorted()
          .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
      ),
  };
}
