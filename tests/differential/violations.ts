import type { OddResponse } from "./odd-response.ts";
import type { Outcome } from "./outcome.ts";
import type { ReaderName } from "./reader-names.ts";

export interface Violation {
  readonly says: string;
  /** Never a matter of time. */
  readonly isGrave: boolean;
}

/** What no transport of ours may do, whatever others do. */
export function violationsOf({ number }: OddResponse, name: ReaderName, outcome: Outcome): readonly Violation[] {
  if (name === "node") return [];
  if (outcome.head === "hangs") return [{ says: `${name}: it never ends, whatever its limits`, isGrave: false }];
  const violations: Violation[] = [];
  const add = (says: string, isGrave = true): void => void violations.push({ says: `${name}: ${says}`, isGrave });
  const { head, end, body, headers, trailers, second, isReused } = outcome;
  const foreign = [body, ...headers, ...trailers, second]
    .flatMap((text) => [...text.matchAll(/<(\d+)>/g)])
    .find(([, owner]) => owner !== String(number));
  if (foreign !== undefined) add(`it holds ${foreign[0]}, which is another's`);
  if (second !== "fine") {
    const isLate = /"head":"waits"|"end":"waits"/.test(second);
    add(`the next request on the client went wrong: ${second.slice(0, 500)}`, !isLate);
  }
  if (isReused && (head !== "answered" || end !== "whole"))
    add("the connection of an answer that was refused is used again");
  if (head.startsWith("not a failure") || end.startsWith("not a failure")) add(`it threw ${head} ${end}`);
  return violations;
}
