import { expect, test } from "vitest";
import { argumentsFrom, UsageError } from "./arguments.ts";

const namesOf = (words: readonly string[]): string[] => argumentsFrom(words).scenarios.map(({ name }) => name);

test("without arguments every scenario with a client runs with its own number of rounds, for people", () => {
  const { rounds, isJson } = argumentsFrom([]);

  expect({ rounds, isJson, names: namesOf([]) }).toEqual({
    rounds: null,
    isJson: false,
    names: ["single", "sequential", "concurrent", "core", "seams", "sockets"],
  });
});

test("--only chooses scenarios, --rounds their length and --json the form", () => {
  const words = ["--only", "core", "--only", "single", "--rounds", "12", "--json"];
  const { rounds, isJson } = argumentsFrom(words);

  expect({ rounds, isJson, names: namesOf(words) }).toEqual({ rounds: 12, isJson: true, names: ["single", "core"] });
});

test("--only micro chooses what measures no client, which is not run otherwise", () => {
  expect(namesOf(["--only", "micro"])).toEqual([
    "url",
    "headers",
    "query",
    "events",
    "event-streams",
    "json-lines",
    "cookies",
  ]);
});

test.each([
  [
    ["--only", "fast"],
    'There is no scenario "fast". There are single, sequential, concurrent, core, seams, sockets, url, headers, query, events, event-streams, json-lines, cookies, micro.',
  ],
  [["--rounds", "0"], '--rounds takes a whole number from 1 up, not "0".'],
  [["--rounds", "1e3"], '--rounds takes a whole number from 1 up, not "1e3".'],
  [["--fast"], "Unknown option '--fast'"],
])("%j is refused with what to write instead", (words, message) => {
  expect(() => argumentsFrom(words)).toThrow(new UsageError(message));
});
