import type { Answer } from "../over-the-wire/wire-row.ts";

/** An answer as JSON carries it. */
export interface WiredAnswer extends Omit<Answer, "body"> {
  readonly body?: string | readonly number[];
}

export function wiredAnswer(answer: Answer | null): WiredAnswer | null {
  if (answer === null) return null;
  const { body = "", ...head } = answer;
  return { ...head, body: typeof body === "string" ? body : [...body] };
}

export function answerFrom(wired: WiredAnswer | null): Answer | null {
  if (wired === null) return null;
  const { body = "", ...head } = wired;
  return { ...head, body: typeof body === "string" ? body : Uint8Array.from(body) };
}
