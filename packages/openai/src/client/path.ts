import { OpenAIError } from "../errors/errors.ts";

// What RFC 3986 §3.3 allows in a segment; all else is escaped, so that a value cannot begin another segment or a query.
const unsafe = /[^A-Za-z0-9\-._~!$&'()*+,;=:@]+/g;
const plain = /^[A-Za-z0-9\-_]+$/;
const dots = /(?<=^|\/)(?:\.|%2e){1,2}(?=\/|$)/gi;

interface Problem {
  readonly start: number;
  readonly length: number;
  readonly reason: string;
}

/**
 * The path with each `{name}` replaced by the next value, escaped. Throws `OpenAIError` for what would change the path:
 * nothing, an object, or a segment of dots.
 */
export function pathFrom(template: string, values: readonly unknown[]): string {
  const pieces = piecesOf(template);
  let path = pieces[0]!;
  let isSafe = true;
  const problems: Problem[] = [];
  for (let at = 1; at < pieces.length; at += 1) {
    const value = values[at - 1];
    if (typeof value === "string" && plain.test(value)) {
      path += value + pieces[at]!;
      continue;
    }
    isSafe = false;
    const isNone = value === null || value === undefined || isPlainObject(value);
    const written = String(value);
    if (isNone)
      problems.push({
        start: path.length,
        length: written.length,
        reason: `Value of type ${Object.prototype.toString.call(value).slice(8, -1)} is not a valid path parameter`,
      });
    path += (isNone ? written : written.replace(unsafe, encodeURIComponent)) + pieces[at]!;
  }
  return isSafe ? path : checked(path, problems);
}

// Templates are as many as there are methods.
const known = new Map<string, readonly string[]>();

function piecesOf(template: string): readonly string[] {
  let pieces = known.get(template);
  if (pieces === undefined) known.set(template, (pieces = template.split(/\{[^}]*\}/)));
  return pieces;
}

function checked(path: string, problems: Problem[]): string {
  for (const match of path.split(/[?#]/, 1)[0]!.matchAll(dots))
    problems.push({
      start: match.index,
      length: match[0].length,
      reason: `Value "${match[0]}" can't be safely passed as a path parameter`,
    });
  if (problems.length === 0) return path;
  problems.sort((one, other) => one.start - other.start);
  let underline = "";
  for (const { start, length } of problems) underline = underline.padEnd(start) + "^".repeat(length);
  const reasons = problems.map(({ reason }) => reason).join("\n");
  throw new OpenAIError(`Path parameters result in path with invalid segments:\n${reasons}\n${path}\n${underline}`);
}

/** One whose text is only what every object has; of another realm too. */
function isPlainObject(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  let root: object = value;
  for (let next = value as object | null; next !== null; next = Object.getPrototypeOf(next) as object | null)
    root = next;
  return (value as { readonly toString?: unknown }).toString === (root as { readonly toString?: unknown }).toString;
}
