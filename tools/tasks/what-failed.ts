import { stripVTControlCharacters } from "node:util";

const most = 30;
// Vitest, the checks, soak, cargo, the differential run, the limit of a suite.
const marks = [
  /^\s*FAIL\s/,
  /^\s*[✗×]\s/,
  /\bFAILED$/,
  /^The run /,
  /nothing explains it$/,
  /and was ended\.$/,
  /is not installed: /,
];

/** The lines by which a suite names what failed in it, or its last ones where it names nothing. */
export function whatFailed(output: string): readonly string[] {
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const named = [...new Set(lines.filter((line) => marks.some((mark) => mark.test(line))))];
  if (named.length === 0) return lines.slice(-most);
  return named.length > most ? [...named.slice(0, most), `and ${named.length - most} more`] : named;
}
