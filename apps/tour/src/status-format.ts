import type { Format } from "./table.ts";

/** Green for what went well, yellow for elsewhere, red for what did not. */
export function statusFormat(status: number): Format {
  if (status >= 400) return "red";
  return status >= 300 ? "yellow" : "green";
}
