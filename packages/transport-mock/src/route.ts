import type { Condition } from "./conditions.ts";
import type { MockRequest } from "./mock-request.ts";
import type { Answer } from "./options.ts";

/**
 * One route of a mock. Until it is told otherwise it answers 200 without a body.
 *
 * ```ts
 * const flaky = server.get("/flaky").once({ failure: "connect" }).times(2, { status: 503 }).reply({ text: "well again" });
 * ```
 */
export interface Route<Params = Readonly<Record<string, string>>> {
  /** As it was declared: `GET /users/:id`. */
  readonly name: string;
  /** Every request that it answered, in order: `route.calls[0]?.json()`. */
  readonly calls: readonly MockRequest<Params>[];
  /** Whether it was called at all, and as often as `once` and `times` say. */
  readonly isDone: boolean;
  /** Answers only what fits, also when said again. What does not is left to the routes declared later. */
  when(condition: Condition<Params>): this;
  /** The answer from now on, or after those of `once` and `times`. */
  reply(answer: Answer<Params>): this;
  /** The next answer, given once. Without a `reply`, the route steps back when such answers are used up. */
  once(answer: Answer<Params>): this;
  /** As `once`, for so many requests. */
  times(count: number, answer: Answer<Params>): this;
}
