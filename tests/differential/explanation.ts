import type { OddResponse } from "./odd-response.ts";
import type { Aspect, Outcome } from "./outcome.ts";
import type { ReaderName } from "./reader-names.ts";

/** What one answer was, what native made of it, and what somebody else did. */
export interface Difference {
  readonly odd: OddResponse;
  readonly ours: Outcome;
  readonly theirs: Outcome;
  readonly other: ReaderName;
}

/** Why native and others may differ, and who is right. */
export interface Explanation {
  readonly says: string;
  /** Of which RFC. */
  readonly section: string;
  readonly right: "ours" | "theirs" | "either";
  readonly because: string;
  readonly aspects: readonly Aspect[];
  readonly holds: (difference: Difference) => boolean;
}

/** From the status line of the last head on: the interim ones are skipped. */
export function finalHead({ bytes }: OddResponse): string {
  return bytes.replace(/^(?:HTTP\/1\.[01] 1\d\d[^\n]*\n(?:[^\r\n][^\n]*\n)*\r?\n)+/, "");
}

/** The header lines, and all that stands before the body. */
export function headLength(odd: OddResponse): number {
  const head = finalHead(odd);
  const end = /\r?\n\r?\n/.exec(head);
  return end === null ? head.length : end.index;
}

/** What stands behind the last chunk, whether it ends there or is still to go on. */
export function trailersLength({ bytes }: OddResponse): number {
  return /\n0+(?:;[^\n]*)?\r?\n([^]*)$/.exec(bytes)?.[1]?.length ?? 0;
}
