import type { Files } from "../generated/files.ts";
import { systemClock, tooLong } from "./polling.ts";

export interface FileWaitOptions {
  /** Milliseconds between two requests; 5 seconds by default. */
  readonly pollInterval?: number | undefined;
  /** Milliseconds after which to give up; half an hour by default. */
  readonly maxWait?: number | undefined;
  readonly signal?: AbortSignal | null | undefined;
}

type FileObject = Awaited<ReturnType<Files["retrieve"]>>;

const ends: ReadonlySet<string> = new Set(["processed", "error", "deleted"]);

/** Asks for a file until it has been processed. Throws an `APIConnectionTimeoutError` after `maxWait`. */
export async function waitForProcessing(
  files: Files,
  id: string,
  { pollInterval = 5000, maxWait = 1_800_000, signal = null }: FileWaitOptions = {},
): Promise<FileObject> {
  const clock = systemClock;
  const start = clock.now();
  for (;;) {
    const file = await files.retrieve(id, { signal });
    if (ends.has(file.status)) return file;
    if (clock.now() + pollInterval - start > maxWait) throw tooLong(file.status, maxWait);
    await clock.sleep(pollInterval, signal);
  }
}
