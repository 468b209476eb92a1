import { extname } from "node:path";
import { fileURLToPath } from "node:url";

/** Sources in tests, compiled files otherwise: what is started is of the same kind as whoever starts it. */
export function programFile(source: URL): string {
  return fileURLToPath(source).replace(/\.ts$/, extname(import.meta.filename));
}
