import { appendFileSync } from "node:fs";
import type { Environment } from "./environment.ts";

/**
 * Appends each line to the file that SSLKEYLOGFILE names, which only this user may read where it is new; `null` where the
 * variable is not set. Throws where the file cannot be written.
 */
export function environmentKeyLog({ SSLKEYLOGFILE }: Environment): ((line: string) => void) | null {
  if (!SSLKEYLOGFILE) return null;
  const append = (text: string): void => appendFileSync(SSLKEYLOGFILE, text, { mode: 0o600 });
  try {
    append("");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TypeError(`SSLKEYLOGFILE is ${JSON.stringify(SSLKEYLOGFILE)}, which cannot be written: ${reason}.`, {
      cause: error,
    });
  }
  return (line) => append(`${line}\n`);
}
