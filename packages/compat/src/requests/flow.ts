/**
 * An account of what happens, with no promise of its own, so that both entries follow the same: it yields what somebody
 * promised, and only that.
 */
export type Flow<Result> = Generator<PromiseLike<unknown>, Result, unknown>;

/** A flow of many results: besides what is promised it yields each of them. */
export type ItemFlow<Item> = Generator<PromiseLike<unknown> | Emitted<Item>, void, unknown>;

export type MaybePromise<Value> = Value | PromiseLike<Value>;

/** One result of many. */
export class Emitted<Item> {
  readonly item: Item;

  constructor(item: Item) {
    this.item = item;
  }
}

/** The value, waited for where it is promised. */
export function* settled<Value>(value: MaybePromise<Value>): Flow<Value> {
  return isPromise(value) ? ((yield value) as Value) : value;
}

/** Follows a flow to its end, waiting for what it waits for. */
export async function drive<Result>(flow: Flow<Result>): Promise<Result> {
  let step = flow.next();
  while (step.done !== true) step = await afterWaiting(flow, step.value);
  return step.value;
}

/** Follows a flow on the calling thread alone; a promise in it is somebody's mistake. */
export function driveSync<Result>(flow: Flow<Result>): Result {
  let step = flow.next();
  while (step.done !== true) step = flow.throw(unawaited());
  return step.value;
}

/** The results one by one, as they are asked for. */
export async function* driveEach<Item>(flow: ItemFlow<Item>): AsyncGenerator<Item> {
  let step = flow.next();
  while (step.done !== true)
    if (step.value instanceof Emitted) {
      yield step.value.item;
      step = flow.next();
    } else step = await afterWaiting(flow, step.value);
}

export function* driveEachSync<Item>(flow: ItemFlow<Item>): Generator<Item> {
  let step = flow.next();
  while (step.done !== true)
    if (step.value instanceof Emitted) {
      yield step.value.item;
      step = flow.next();
    } else step = flow.throw(unawaited());
}

/** What is made of each result, and of the end, which is `null`. */
export function* eachInto<Item, Made>(
  flow: ItemFlow<Item>,
  made: (item: Item | null) => readonly Made[],
): ItemFlow<Made> {
  let step = flow.next();
  while (step.done !== true)
    if (step.value instanceof Emitted) {
      for (const one of made(step.value.item)) yield new Emitted(one);
      step = flow.next();
    } else {
      let answer: unknown;
      try {
        answer = yield step.value;
      } catch (error) {
        step = flow.throw(error);
        continue;
      }
      step = flow.next(answer);
    }
  for (const one of made(null)) yield new Emitted(one);
}

async function afterWaiting<Step, Result>(
  flow: Generator<Step, Result, unknown>,
  promise: PromiseLike<unknown>,
): Promise<IteratorResult<Step, Result>> {
  let answer: unknown;
  try {
    answer = await promise;
  } catch (error) {
    return flow.throw(error);
  }
  return flow.next(answer);
}

function unawaited(): TypeError {
  return new TypeError(
    "A hook, an auth, an adapter or a body answered with a promise; the synchronous entry cannot wait for it. Import @trunkline/compat/requests.",
  );
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
