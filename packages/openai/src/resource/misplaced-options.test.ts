import { expect, test } from "vitest";
import { misplacedOptions } from "./misplaced-options.ts";
import { rowFrom } from "./row.ts";

const list = rowFrom("GET /files optional cursor");
const streamed = rowFrom("GET /responses/{responseID} optional streams");

test("options in place of the query are told from a query", () => {
  const signal = new AbortController().signal;

  expect(misplacedOptions(list, { signal, maxRetries: undefined }, undefined)).toEqual({ signal });
  expect(misplacedOptions(list, { limit: 1 }, undefined)).toBe(undefined);
  expect(misplacedOptions(list, {}, undefined)).toBe(undefined);
  expect(misplacedOptions(list, { limit: 1, timeout: undefined }, undefined)).toBe(undefined);
  expect(misplacedOptions(list, undefined, { timeout: 1 })).toBe(undefined);
});

test("stream is a query of a method that streams, and an option of others", () => {
  expect(misplacedOptions(streamed, { stream: true }, undefined)).toBe(undefined);
  expect(() => misplacedOptions(list, { stream: true }, undefined)).toThrow(
    '"stream" was given in place of the query. Pass it in the argument after, as an option.',
  );
});

test("a query and options in one object, or options twice, are a mistake that is named", () => {
  const sentence = "The query and the options of a request stand in one object. Pass them as two arguments.";

  expect(() => misplacedOptions(list, { limit: 1, timeout: 1 }, undefined)).toThrow(sentence);
  expect(() => misplacedOptions(list, { timeout: 1 }, { timeout: 2 })).toThrow(sentence);
});

test("what changes where a request goes is not taken from the place of the query", () => {
  expect(() => misplacedOptions(list, { path: "/elsewhere" }, undefined)).toThrow(TypeError);
});
