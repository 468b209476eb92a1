import { expect, test } from "vitest";
import { all, thrownBy } from "../../test/both.ts";
import { EventParser } from "./event-parser.ts";
import { eventsOf, eventsOfSync } from "./events.ts";
import { jsonOf, jsonOfSync } from "./ndjson.ts";
import { parsedSync } from "./parsed.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const refuse = (message: string): Error => new RangeError(message);

/** A stream that says what becomes of it. */
function watched(texts: readonly string[]): {
  log: string[];
  sync: Generator<Uint8Array>;
  async: AsyncGenerator<Uint8Array>;
} {
  const log: string[] = [];
  function* read(): Generator<Uint8Array> {
    try {
      for (const text of texts) {
        log.push(`read ${text}`);
        yield bytesOf(text);
      }
      log.push("ended");
    } finally {
      log.push("closed");
    }
  }
  async function* readLater(): AsyncGenerator<Uint8Array> {
    yield* read();
  }
  return { log, sync: read(), async: readLater() };
}

test("nothing is read before it is asked for, and leaving early closes the stream", { tags: ["F067"] }, async () => {
  const [one, other] = [watched(["1\n2\n", "3\n"]), watched(["1\n2\n", "3\n"])];
  const values: unknown[] = [];
  for await (const value of jsonOf(one.async, null, refuse)) if (values.push(value) === 2) break;
  for (const value of jsonOfSync(other.sync, null, refuse)) if (values.push(value) === 4) break;

  expect(values).toEqual([1, 2, 1, 2]);
  expect([one.log, other.log]).toEqual([
    ["read 1\n2\n", "closed"],
    ["read 1\n2\n", "closed"],
  ]);
});

test("an error comes after the values before it, and closes the stream", { tags: ["F067"] }, async () => {
  const [one, other] = [watched(["1\n2\nx\n4\n", "5\n"]), watched(["1\n2\nx\n4\n", "5\n"])];
  const values: unknown[] = [];
  const later = jsonOf(one.async, null, refuse)[Symbol.asyncIterator]();
  const now = jsonOfSync(other.sync, null, refuse)[Symbol.iterator]();
  for (let count = 0; count < 2; count += 1) values.push((await later.next()).value, now.next().value);

  expect(values).toEqual([1, 1, 2, 2]);
  expect(await thrownBy(() => later.next())).toBeInstanceOf(SyntaxError);
  expect(await thrownBy(() => now.next())).toBeInstanceOf(SyntaxError);
  expect([one.log.at(-1), other.log.at(-1)]).toEqual(["closed", "closed"]);
  expect([await later.next(), now.next()]).toEqual(
    [{ done: true }, { done: true }].map((end) => ({ ...end, value: undefined })),
  );
});

test("values asked for at once come in order", { tags: ["F067"] }, async () => {
  const values = jsonOf(watched(["1\n2", "\n3\n4\n"]).async, null, refuse)[Symbol.asyncIterator]();

  const results = await Promise.all(Array.from({ length: 6 }, () => values.next()));

  expect(results.map(({ value }) => value as unknown)).toEqual([1, 2, 3, 4, undefined, undefined]);
});

test("an error of the stream passes, after the events before it", { tags: ["F069"] }, async () => {
  const error = new Error("reset");
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield bytesOf("data: a\n\ndata: b\n\nda");
    throw error;
  }
  const seen: string[] = [];
  const thrown = await thrownBy(async () => {
    for await (const { data } of eventsOf(broken(), refuse)) seen.push(data);
  });

  expect([seen, thrown]).toEqual([["a", "b"], error]);
});

test("more than the limit waits for no end: of lines, of data, of comments", { tags: ["F069"] }, () => {
  const read = (limit: number, texts: readonly string[]): string[] =>
    [...parsedSync(texts.map(bytesOf), new EventParser(refuse, limit))].map(({ data }) => data);
  const error = new RangeError("One event of the body has more than 10 bytes and no end.");

  expect(read(10, ["data: abcd", "\n\n", "data: 1234", "\n\n"])).toEqual(["abcd", "1234"]);
  expect(() => read(10, ["data: abcde"])).toThrow(error);
  expect(() => read(10, [":comment", "comment"])).toThrow(error);
  expect(() => read(10, ["data: abcdef\n", "data: abcdef\n"])).toThrow(error);
});

test("an event of a million one-byte chunks costs its length", { tags: ["F069"] }, async () => {
  const [chunk, end] = [bytesOf("x"), bytesOf("\n\n")];
  function* stream(length: number): Generator<Uint8Array> {
    yield bytesOf("data:");
    for (let left = length; left > 0; left -= 1) yield chunk;
    yield end;
  }

  expect([...eventsOfSync(stream(1_000_000), refuse)].map(({ data }) => data.length)).toEqual([1_000_000]);
  expect(await all(jsonOf(watched(["1"]).async, null, refuse))).toEqual([1]);
});

test("a hundred thousand lines that end in CR cost their length", { tags: ["F069"] }, () => {
  const stream = bytesOf("data: x\r\r".repeat(100_000));

  expect([...eventsOfSync([stream], refuse)]).toHaveLength(100_000);
});
