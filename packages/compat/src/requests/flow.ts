/**
 * An account of what happens, with no promise of its own, so that both entries follow the same: it yields what somebody
 * promised, and only that.
 */
export type Flow<Result> = Generator<PromiseLike<unknown>, Result, unknown>;

export type MaybePromise<Value> = Value | PromiseLike<Value>;

/** The value, waited for where it is promised. */
export function* settled<Value>(value: MaybePromise<Value>): Flow<Value> {
  return isPromise(value) ? ((yield value) as Value) : value;
}

/** Follows a flow to its end, waiting for what it waits for. */
export async function drive<Result>(flow: Flow<Result>): Promise<Result> {
  let step = flow.next();
  while (step.done !== true) {
    let answer: unknown;
    try {
      answer = await step.value;
    } catch (error) {
      step = flow.throw(error);
      continue;
    }
    step = flow.next(answer);
  }
  return step.value;
}

/** Follows a flow on the calling thread alone; a promise in it is somebody's mistake. */
export function driveSync<Result>(flow: Flow<Result>): Result {
  let step = flow.next();
  while (step.done !== true)
    step = flow.throw(
      new TypeError(
        "A hook, an auth, an adapter or a body answered with a promise; the synchronous entry cannot wait for it. Import @trunkline/compat/requests.",
      ),
    );
  return step.value;
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
