import { type Paint } from "./table.ts";

/**
 * JSON with a line for each member; `null` where the text is none.
 * Only blanks change: numbers, keys and their order stay as they were received, which parsing would not keep.
 */
export function indentedJson(text: string, paint: Paint): string | null {
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
  let depth = 0;
  let indented = "";
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1] ?? "";
    const opens = token === "{" || token === "[";
    const closesNext = next === "}" || next === "]";
    if (opens && !closesNext) depth += 1;
    if (!opens && closesNext) depth -= 1;
    indented += token === ":" ? ": " : painted(token, next, paint);
    const staysOnLine = token === ":" || next === ":" || next === "," || next === "" || (opens && closesNext);
    if (!staysOnLine) indented += `\n${"  ".repeat(depth)}`;
  }
  return indented;
}

function painted(token: string, next: string, paint: Paint): string {
  if (token.startsWith('"')) return paint(next === ":" ? "cyan" : "green", token);
  return /^[{}[\],]$/.test(token) ? token : paint("yellow", token);
}
