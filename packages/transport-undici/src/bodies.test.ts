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

  expect(body.readAll()).toBe(only);
  expect(body.readAll()).toEqual(new Uint8Array(0));
  expect(log).toEqual([]);
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

  const values = (await Promise.all(reads)).map(({ value }) => (value === undefined ? null : String(value)));
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
