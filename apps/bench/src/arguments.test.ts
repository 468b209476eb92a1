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

test("--full runs what runs without it and every row with every client, and --only still chooses among it", () => {
  expect(namesOf(["--full"])).toEqual([
    ...namesOf([]),
    "sustained-1",
    "sustained-10",
    "sustained-50",
    "sustained-100",
    "sustained-256",
    "sustained-1000",
    "batch",
    "post-1k",
    "post-10k",
    "post-100k",
    "get-1k",
    "get-10k",
    "get-100k",
    "get-1m",
    "get-10m",
    "get-100m",
    "upload",
    "gzip",
    "br",
    "tls",
    "tls-handshakes",
    "h2",
    "connections",
    "sync",
    "cold-start",
    "memory-idle",
    "memory-10k",
    "memory-40k",
  ]);
  expect(namesOf(["--only", "full"])).toEqual(namesOf(["--full"]).slice(namesOf([]).length));
  expect(argumentsFrom(["--full", "--only", "h2"])).toMatchObject({
    isFull: true,
    minutes: null,
    scenarios: [{ name: "h2" }],
  });
  expect(argumentsFrom(["--full", "--minutes", "30"]).minutes).toBe(30);
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
