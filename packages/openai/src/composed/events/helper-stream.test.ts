import { afterEach, expect, test } from "vitest";
import { APIUserAbortError, OpenAIError } from "../../errors/errors.ts";
import { type BaseEvents, HelperStream } from "./helper-stream.ts";

interface NumberEvents extends BaseEvents {
  number: (number: number, sum: number) => void;
  sum: (sum: number) => void;
}

/** Adds up the numbers that it is sent. */
class Sum extends HelperStream<NumberEvents> {
  #sum = 0;

  constructor(numbers: () => AsyncIterable<number>, signal?: AbortSignal) {
    super();
    const begin = (): Promise<AsyncIterable<number>> => Promise.resolve(numbers());
    const add = (number: number): void => this.emit("number", number, (this.#sum += number));
    this.start(() => this.follow(begin, add), signal);
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<number, undefined> {
    return this.valuesOf("number");
  }

  events<Name extends keyof NumberEvents>(
    event: Name,
  ): AsyncIterableIterator<Parameters<NumberEvents[Name]>, undefined> {
    return this.argsOf(event);
  }

  protected override emitFinal(): void {
    this.emit("sum", this.#sum);
  }
}

async function* numbersTo(last: number): AsyncGenerator<number> {
  for (let number = 1; number <= last; number += 1) yield number;
}

async function* failing(): AsyncGenerator<number> {
  yield 1;
  throw new RangeError("broken");
}

const unhandled: unknown[] = [];
const onUnhandled = (error: unknown): void => void unhandled.push(error);
afterEach(() => void process.off("unhandledRejection", onUnhandled));

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const taken: Value[] = [];
  for await (const value of values) taken.push(value);
  return taken;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("listeners hear every event in order, those of once() the first alone, those of off() none", async () => {
  const heard: string[] = [];
  const never = (): void => void heard.push("never");
  const stream = new Sum(() => numbersTo(2))
    .on("connect", () => heard.push("connect"))
    .on("number", (number, sum) => heard.push(`${number} ${sum}`))
    .once("number", (number) => heard.push(`once ${number}`))
    .on("number", never)
    .off("number", never)
    .on("sum", (sum) => heard.push(`sum ${sum}`))
    .on("end", () => heard.push("end"));
  await stream.done();

  expect(heard).toEqual(["connect", "1 1", "once 1", "2 3", "sum 3", "end"]);
  expect([stream.ended, stream.errored, stream.aborted]).toEqual([true, false, false]);
});

test("emitted() gives the next event's argument, or all of them where it has several", async () => {
  const stream = new Sum(() => numbersTo(2));

  expect(await Promise.all([stream.emitted("connect"), stream.emitted("number"), stream.emitted("sum")])).toEqual([
    undefined,
    [1, 1],
    3,
  ]);
});

test("an error ends everything that waits with it", async () => {
  const stream = new Sum(failing);
  const loop = all(stream);
  const events = all(stream.events("number"));
  const errors = stream.events("error");
  const results = await Promise.allSettled([stream.done(), stream.emitted("sum"), loop, events]);
  const [[error] = []] = await all(errors);

  expect(error).toMatchObject({ message: "broken", cause: new RangeError("broken") });
  expect(error).toBeInstanceOf(OpenAIError);
  expect(results).toEqual(results.map(() => ({ status: "rejected", reason: error })));
  expect([stream.ended, stream.errored, stream.aborted]).toEqual([true, true, false]);
});

test("a loop yields what came before the error, and then the error", async () => {
  const taken: number[] = [];
  const loop = (async () => {
    for await (const number of new Sum(failing)) taken.push(number);
  })();

  await expect(loop).rejects.toThrow("broken");
  expect(taken).toEqual([1]);
});

test("what a listener throws ends the stream", async () => {
  const stream = new Sum(() => numbersTo(3)).on("number", () => {
    throw new Error("mine");
  });

  await expect(stream.done()).rejects.toThrow(OpenAIError);
});

test("an error that nobody could see is an unhandled rejection", async () => {
  process.on("unhandledRejection", onUnhandled);
  const stream = new Sum(failing);
  await turn();
  await turn();

  expect(unhandled).toEqual([expect.objectContaining({ message: "broken" })]);
  expect(stream.errored).toBe(true);
});

test.each(["abort()", "the signal"])(
  "%s ends the stream with an APIUserAbortError that has the reason",
  async (which) => {
    const own = new AbortController();
    const stream = new Sum(() => numbersTo(1000), own.signal);
    const heard: unknown[] = [];
    stream.on("abort", (error) => heard.push(error)).on("error", () => heard.push("error"));
    stream.on("number", (number) => {
      if (number === 2 && which === "abort()") stream.controller.abort("enough");
      else if (number === 2) own.abort("enough");
    });
    const error: unknown = await stream.done().catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(APIUserAbortError);
    expect((error as Error).cause).toBe("enough");
    expect(heard).toEqual([error]);
    expect(stream.aborted).toBe(true);
  },
);

test("leaving a loop early aborts the request, and nothing is left unhandled", async () => {
  process.on("unhandledRejection", onUnhandled);
  unhandled.length = 0;
  const stream = new Sum(() => numbersTo(1000));
  for await (const number of stream) if (number === 3) break;
  await turn();
  await turn();

  expect({ isAborted: stream.aborted, unhandled }).toEqual({ isAborted: true, unhandled: [] });
});

test("a loop over one event by its name can be left without an end to the stream", async () => {
  const stream = new Sum(() => numbersTo(10));
  for await (const [number] of stream.events("number")) if (number === 3) break;

  expect(await stream.emitted("sum")).toBe(55);
});

test("a slow loop over one event that is left does not hold the stream up", async () => {
  const stream = new Sum(() => numbersTo(10_000));
  for await (const [number] of stream.events("number")) {
    for (let turns = 0; turns < 50; turns += 1) await turn();
    if (number === 3) break;
  }
  for (let turns = 0; turns < 50; turns += 1) await turn();

  expect(stream.ended).toBe(true);
});

test("a loop that is slow slows the answer down, until somebody wants the whole", async () => {
  let sent = 0;
  const stream = new Sum(async function* () {
    for (sent = 1; sent <= 10_000; sent += 1) yield sent;
  });
  const loop = stream[Symbol.asyncIterator]();
  await loop.next();
  for (let turns = 0; turns < 50; turns += 1) await turn();
  const whileNobodyWaits = sent;
  await stream.done();

  expect(whileNobodyWaits).toBeLessThan(1000);
  expect(sent).toBe(10_001);
  expect((await all({ [Symbol.asyncIterator]: () => loop })).length).toBe(9999);
});

test("a loop that begins after the end yields nothing", async () => {
  const stream = new Sum(() => numbersTo(2));
  await stream.done();

  expect(await all(stream)).toEqual([]);
});
