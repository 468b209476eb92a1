import { expect, test } from "vitest";
import { argumentsFrom, UsageError } from "./arguments.ts";
import { scenarios } from "./scenarios/scenarios.ts";

const namesOf = (words: readonly string[]): string[] => argumentsFrom(words).scenarios.map(({ name }) => name);

test("without arguments every scenario with a client runs with its own number of rounds, for people", () => {
  const { rounds, warmUp, isJson } = argumentsFrom([]);

  expect({ rounds, warmUp, isJson, names: namesOf([]) }).toEqual({
    rounds: null,
    warmUp: null,
    isJson: false,
    names: ["single", "sequential", "concurrent", "post", "sse", "core", "seams", "sockets"],
  });
});

test("--only chooses scenarios, --rounds and --warm-up their length and --json the form", () => {
  const words = ["--only", "core", "--only", "single", "--rounds", "12", "--warm-up", "300", "--json"];
  const { rounds, warmUp, isJson } = argumentsFrom(words);

  expect({ rounds, warmUp, isJson, names: namesOf(words) }).toEqual({
    rounds: 12,
    warmUp: 300,
    isJson: true,
    names: ["single", "core"],
  });
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

test("--only native chooses what the native transport is held to, which is not run otherwise", () => {
  expect(namesOf(["--only", "native"])).toEqual([
    "native-50",
    "native-256",
    "native-sequential",
    "native-tls",
    "native-post",
    "native-10k",
    "native-1m",
    "native-tls-1m",
    "native-gzip",
    "native-gzip-1m",
    "native-br",
    "native-br-1m",
    "native-upload",
    "native-h2-1",
    "native-h2-10",
    "native-h2-100",
    "native-raw",
    "native-batch",
    "native-sync",
    "native-memory",
    "native-delay",
  ]);
});

test("--full runs everything but what measures no client, and --only still chooses among it", () => {
  const micro = namesOf(["--only", "micro"]);
  const all = scenarios.map(({ name }) => name);

  expect(namesOf(["--full"])).toEqual(all.filter((name) => !micro.includes(name)));
  expect(argumentsFrom(["--full", "--only", "field-50"])).toMatchObject({
    isFull: true,
    scenarios: [{ name: "field-50" }],
  });
});

test("--output, --compare and --handicap are handed on", () => {
  const words = ["--output", "here", "--compare", "old.json", "--handicap", "20"];

  expect(argumentsFrom(words)).toMatchObject({ output: "here", compare: "old.json", handicap: 20 });
});

test.each([
  [
    ["--only", "fast"],
    `There is no scenario "fast". There are ${[...scenarios.map(({ name }) => name), "micro", "native", "openai", "full"].join(", ")}.`,
  ],
  [["--rounds", "0"], '--rounds takes a whole number from 1 up, not "0".'],
  [["--rounds", "1e3"], '--rounds takes a whole number from 1 up, not "1e3".'],
  [["--warm-up", "none"], '--warm-up takes a whole number from 1 up, not "none".'],
  [["--fast"], "Unknown option '--fast'"],
])("%j is refused with what to write instead", (words, message) => {
  expect(() => argumentsFrom(words)).toThrow(new UsageError(message));
});
