import { expect, test } from "vitest";
import { type BodySource, ResponseBody } from "./bodies.ts";

/** A source that writes down what is asked of it. */
function logging(log: string[]): BodySource {
  const note = (what: string) => () => void log.push(what);
  return {
    pause: note("pause"),
    resume: note("resume"),
    onWait: note("wait"),
    onWaitOver: note("over"),
    onClose: note("close"),
    abortion: null,
  };
}

test("what is here already is read without a promise, and without waiting", () => {
  const log: string[] = [];
  const body = new ResponseBody(logging(log));
  const only = Buffer.from("only");
  body.push(only);
  body.end(null);

  expect(body.readAll()).toEqual(new Uint8Array(only));
  expect(body.readAll()).toEqual(new Uint8Array(0));
  expect(log).toEqual([]);
});

test("bytes are given as plain arrays, not as Node's Buffers, and those of one chunk are not copied", async () => {
  const [one, two] = [Buffer.from("one"), Buffer.from("two")];
  const [chunks, single, several] = [0, 1, 2].map(() => new ResponseBody(logging([])));
  for (const body of [chunks!, single!, several!]) body.push(one);
  several!.push(two);
  for (const body of [chunks!, single!, several!]) body.end(null);

  const read = [(await chunks!.next()).value as Uint8Array, await single!.readAll(), await several!.readAll()];

  expect(read.map((bytes) => bytes.constructor.name)).toEqual(["Uint8Array", "Uint8Array", "Uint8Array"]);
  expect(read.map((bytes) => new TextDecoder().decode(bytes))).toEqual(["one", "one", "onetwo"]);
  expect(read.slice(0, 2).map(({ buffer }) => buffer)).toEqual([one.buffer, one.buffer]);
});

test("a slow reader has the source paused, and resumed once he has caught up", async () => {
  const log: string[] = [];
  const body = new ResponseBody(logging(log));
  const chunk = Buffer.alloc(128 * 1024);

  for (let at = 0; at < 3; at++) body.push(chunk);
  for (let at = 0; at < 3; at++) await body.next();

  expect(log).toEqual(["pause", "resume"]);
});

test("two readers at once get a chunk each, and then the end", async () => {
  const body = new ResponseBody(logging([]));
  const reads = [body.next(), body.next(), body.next()];

  body.push(Buffer.from("a"));
  await reads[0];
  body.push(Buffer.from("b"));
  await reads[1];
  body.end(null);

  const values = (await Promise.all(reads)).map(({ value }) =>
    value === undefined ? null : new TextDecoder().decode(value),
  );
  expect(values).toEqual(["a", "b", null]);
});

test("closing answers whoever waits, and asks the source to end just once", async () => {
  const log: string[] = [];
  const body = new ResponseBody(logging(log));
  const waiting = body.next();

  await body.close();
  await body.close();
  body.push(Buffer.from("late"));

  expect(await waiting).toEqual({ value: undefined, done: true });
  expect(await body.readAll()).toEqual(new Uint8Array(0));
  expect(log).toEqual(["wait", "close", "over"]);
});
