import type { CallCase } from "./call-case.ts";
import type { Recorded, RecordedRequest } from "./recorded.ts";

/** One thing in which our call is not the official package's. */
export interface Difference {
  readonly call: CallCase;
  /** `header accept`, `body`, `answer` and their kin. */
  readonly where: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

export function differencesOf(call: CallCase, ours: Recorded, theirs: Recorded): readonly Difference[] {
  const found: Difference[] = [];
  const compare = (where: string, our: unknown, their: unknown): void => {
    if (JSON.stringify(our) !== JSON.stringify(their)) found.push({ call, where, ours: our, theirs: their });
  };
  compare("number of requests", ours.requests.length, theirs.requests.length);
  for (const [at, theirRequest] of theirs.requests.entries()) {
    const ourRequest = ours.requests[at];
    if (ourRequest !== undefined) compareRequests(compare, ourRequest, theirRequest);
  }
  compare("answer", ours.outcome, theirs.outcome);
  return found;
}

type Compare = (where: string, ours: unknown, theirs: unknown) => void;

function compareRequests(compare: Compare, ours: RecordedRequest, theirs: RecordedRequest): void {
  compare("method", ours.method, theirs.method);
  compare("URL", ours.url, theirs.url);
  compare("body", ours.body, theirs.body);
  const names = new Set([...Object.keys(theirs.headers), ...Object.keys(ours.headers)]);
  for (const name of names) compare(`header ${name}`, ours.headers[name] ?? null, theirs.headers[name] ?? null);
}
