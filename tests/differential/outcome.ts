/** What a client made of an answer, and of the request that came after it. */
export interface Outcome {
  /** `answered` where there was a head; else why not, in the words of the transports' failures. */
  readonly head: string;
  readonly status: number;
  readonly reason: string;
  /** `name: value`, the names in lower case. */
  readonly headers: readonly string[];
  /** In latin-1, as far as it came. */
  readonly body: string;
  /** `whole`, or why it broke. */
  readonly end: string;
  readonly trailers: readonly string[];
  /** `fine`, or what is wrong with the answer to the second request. */
  readonly second: string;
  readonly isReused: boolean;
  /** What was said of a failure. Not compared. */
  readonly message: string;
}

export const aspects = [
  "head",
  "status",
  "reason",
  "headers",
  "body",
  "end",
  "trailers",
  "isReused",
  "second",
] as const;

export type Aspect = (typeof aspects)[number];

/** Where two clients differ. Why something was refused, or broke, is said by each in its own words. */
export function differencesBetween(one: Outcome, other: Outcome): readonly Aspect[] {
  const isRefused = one.head !== "answered" || other.head !== "answered";
  // Of what was refused there is nothing more to compare.
  const compared: readonly Aspect[] = isRefused ? ["head", "isReused", "second"] : aspects;
  return compared.filter((aspect) => comparable(one, aspect) !== comparable(other, aspect));
}

function comparable(outcome: Outcome, aspect: Aspect): string {
  const value = outcome[aspect];
  if (aspect === "head" && value !== "answered" && value !== "waits") return "refused";
  if (aspect === "end" && value !== "whole" && value !== "waits") return "broken";
  return JSON.stringify(value);
}

export const noAnswer: Omit<Outcome, "head" | "second" | "isReused" | "message"> = {
  status: 0,
  reason: "",
  headers: [],
  body: "",
  end: "",
  trailers: [],
};

/** Of a client that never came to an end. */
export const hanging: Outcome = { ...noAnswer, head: "hangs", second: "hangs", isReused: false, message: "" };
