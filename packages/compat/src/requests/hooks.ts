import type { BaseResponse } from "./base-response.ts";
import { type Flow, type MaybePromise, settled } from "./flow.ts";
import type { SendOptions } from "./send-options.ts";

/** Called with each answer; what it returns takes the answer's place, unless it returns nothing. */
// A method's type, whose parameter a hook may narrow: it is written for the answers of its own entry.
export type Hook = {
  hook(response: BaseResponse, options: SendOptions): MaybePromise<BaseResponse | null | undefined | void>;
}["hook"];

export interface HooksInput {
  readonly response?: Hook | readonly Hook[] | null | undefined;
}

export interface Hooks {
  response: Hook[];
}

/** A hook of this package's own, which sends: both entries follow the flow that it makes. */
export const hookFlow: unique symbol = Symbol("hookFlow");

export interface FlowHook extends Hook {
  readonly [hookFlow]: (response: BaseResponse, options: SendOptions) => Flow<BaseResponse>;
}

export function flowHook(flow: FlowHook[typeof hookFlow]): FlowHook {
  const refuse = (): never => {
    throw new TypeError("This hook belongs to an auth, and only a session can call it.");
  };
  return Object.assign(refuse, { [hookFlow]: flow });
}

export function defaultHooks(): Hooks {
  return { response: [] };
}

export function hookList({ response }: HooksInput = {}): Hook[] {
  if (response === undefined || response === null) return [];
  return typeof response === "function" ? [response] : [...response];
}

/** Hands the answer from hook to hook, each made ready for it, and closes it where one throws. */
export function* dispatchHook(
  hooks: Hooks,
  first: BaseResponse,
  options: SendOptions,
  ready: (response: BaseResponse) => MaybePromise<unknown>,
): Flow<BaseResponse> {
  let response = first;
  try {
    for (const hook of hooks.response.slice()) {
      if (hookFlow in hook) {
        response = yield* (hook as FlowHook)[hookFlow](response, options);
        continue;
      }
      yield* settled(ready(response));
      const answer = yield* settled(hook(response, options));
      if (answer !== undefined && answer !== null) response = answer;
    }
    return response;
  } catch (error) {
    yield* settled(response.close());
    throw error;
  }
}
