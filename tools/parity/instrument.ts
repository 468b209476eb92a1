import type { Mutant } from "./mutants.ts";

export interface Instrumentation {
  /** The number that the first mutant of the file reports when a test runs what it would replace. */
  readonly firstSite: number;
  /** The mutant in force. */
  readonly broken?: Mutant | undefined;
  /** What tests can hold: of other classes and functions no result is told. Without it, each is. */
  readonly publicNames?: ReadonlySet<string> | undefined;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  /** In place of what stands there. */
  readonly text: string | undefined;
  readonly after: string;
}

/**
 * The source with a probe at every mutant, and with one of them in force if that is wanted. Every public
 * function tells its results, and every `throw` that it was reached. Lines stay where they are.
 */
export function instrumented(text: string, mutants: readonly Mutant[], instrumentation: Instrumentation): string {
  const { broken } = instrumentation;
  const place = broken === undefined ? -1 : mutants.indexOf(broken);
  const edits = mutants.flatMap((mutant, index) => {
    // What the mutant in force replaced has no probes any more.
    const isGone = broken !== undefined && index > place && mutant.end <= broken.end;
    return isGone ? [] : editOf(mutant, index, instrumentation);
  });
  return edited(text, edits);
}

function editOf(mutant: Mutant, index: number, { firstSite, broken, publicNames }: Instrumentation): Edit {
  const { start, end, kind, owner, line, isInCallback, original } = mutant;
  const text = mutant === broken ? padded(mutant) : undefined;
  const site = firstSite + index;
  const probe = `globalThis.parityProbe(${site})`;
  if (kind === "dropped statement") {
    const told =
      original.startsWith("throw") && text === undefined
        ? `globalThis.parityResult("throw", "of ${owner}, line ${line}");`
        : "";
    return { start, end, before: `{${probe};${told}`, text, after: "}" };
  }
  const [holder = "", name = holder] = owner.split(".");
  // Iteration reaches what has no public name.
  const isPublic = publicNames?.has(holder) !== false || name.startsWith("@@");
  if (kind === "other result" && !isInCallback && isPublic) {
    return { start, end, before: `globalThis.parityResult("${name}", (${probe}, `, text, after: "))" };
  }
  return { start, end, before: `(${probe}, `, text, after: ")" };
}

/** The replacement, with as many lines as the original has. */
function padded({ original, replacement }: Mutant): string {
  const lines = (text: string): number => text.split("\n").length - 1;
  return replacement + "\n".repeat(Math.max(0, lines(original) - lines(replacement)));
}

/** Edits come outer before inner; two of the same place nest in that order too. */
function edited(text: string, edits: readonly Edit[]): string {
  const output: string[] = [];
  const open: Edit[] = [];
  let position = 0;
  const copyTo = (offset: number): void => {
    output.push(text.slice(position, offset));
    position = Math.max(position, offset);
  };
  const closeUntil = (offset: number): void => {
    for (let last = open.at(-1); last !== undefined && last.end <= offset; last = open.at(-1)) {
      copyTo(last.end);
      output.push(last.after);
      open.pop();
    }
  };
  for (const edit of edits) {
    closeUntil(edit.start);
    copyTo(edit.start);
    output.push(edit.before);
    if (edit.text !== undefined) {
      output.push(edit.text);
      position = edit.end;
    }
    open.push(edit);
  }
  closeUntil(text.length);
  copyTo(text.length);
  return output.join("");
}
