import type { Request } from "../models/request.ts";
import type { Response } from "../models/response.ts";

/** What a flow asks its driver to do. The answer comes back from `yield`, or is thrown there. */
export type Operation =
  | { readonly kind: "send"; readonly request: Request; readonly attempt: number; readonly isResent: boolean }
  | { readonly kind: "read"; readonly response: Response }
  | { readonly kind: "read-request"; readonly request: Request }
  | { readonly kind: "close"; readonly response: Response }
  /** The response is of no use: its connection may be, where the rest of the body is short. */
  | { readonly kind: "discard"; readonly response: Response }
  | { readonly kind: "sleep"; readonly milliseconds: number }
  /** For what user code promised. */
  | { readonly kind: "wait"; readonly promise: PromiseLike<unknown> };

/** A step-by-step account of an exchange, with no promise, clock or stream in it, so that both clients can follow it. */
export type Flow<Result> = Generator<Operation, Result, unknown>;

/** What user code may return to an asynchronous client, and may not to a synchronous one. */
export type MaybePromise<Value> = Value | PromiseLike<Value>;

/** Does what a flow asks for. */
export interface Performer<Step = Operation> {
  perform(operation: Step): unknown;
}

/** Follows a flow, doing what it asks. Only promises are awaited, so a step that has its answer costs none. */
export async function drive<Result, Step = Operation>(
  flow: Generator<Step, Result, unknown>,
  performer: Performer<Step>,
): Promise<Result> {
  let step = flow.next();
  while (!step.done) {
    let answer: unknown;
    try {
      answer = performer.perform(step.value);
      if (isPromise(answer)) answer = await answer;
    } catch (error) {
      step = flow.throw(error);
      continue;
    }
    step = flow.next(answer);
  }
  return step.value;
}

/** As `drive`, on the calling thread alone. */
export function driveSync<Result, Step = Operation>(
  flow: Generator<Step, Result, unknown>,
  performer: Performer<Step>,
): Result {
  let step = flow.next();
  while (!step.done) {
    let answer: unknown;
    try {
      answer = performer.perform(step.value);
    } catch (error) {
      step = flow.throw(error);
      continue;
    }
    step = flow.next(answer);
  }
  return step.value;
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
