import { Response } from "@trunkline/core";
import { userOf } from "../servers/user.ts";
import { chunksOf } from "./chunks.ts";
import { microScenario, microSubject, waitingSubject } from "./micro-scenario.ts";
import type { Scale, Scenario, Subject } from "./scenario.ts";

interface Input {
  readonly chunks: readonly Uint8Array[];
  /** Of all ids. */
  readonly sum: number;
}

function input(scale: Scale): Input {
  const users = Array.from({ length: 10_000 * scale }, (_, id) => userOf(id));
  const chunks = chunksOf(users.map((user) => `${JSON.stringify(user)}\n`).join(""));
  return { chunks, sum: users.reduce((sum, { id }) => sum + id, 0) };
}

const idOf = (value: unknown): number => (value as { id: number }).id;

/** The least that anybody could do, with the whole body in memory. */
function wholeText(_origin: string, scale: Scale): Subject {
  const { chunks, sum } = input(scale);
  return microSubject(() => {
    const lines = Buffer.concat(chunks).toString().split("\n");
    return lines.reduce((total, line) => total + (line === "" ? 0 : idOf(JSON.parse(line))), 0);
  }, sum);
}

function trunklineSync(_origin: string, scale: Scale): Subject {
  const { chunks, sum } = input(scale);
  return microSubject(() => {
    let total = 0;
    for (const value of new Response(200, { stream: chunks }).iterJsonSync()) total += idOf(value);
    return total;
  }, sum);
}

function trunkline(_origin: string, scale: Scale): Subject {
  const { chunks, sum } = input(scale);
  return waitingSubject(async () => {
    let total = 0;
    for await (const value of new Response(200, { stream: later(chunks) }).iterJson()) total += idOf(value);
    return total;
  }, sum);
}

async function* later(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

export const jsonLines: Scenario = microScenario({
  name: "json-lines",
  title: "10,000 lines of JSON",
  unit: "stream",
  rows: {
    "split and JSON.parse": wholeText,
    "split and JSON.parse again (control)": wholeText,
    "trunkline iterJsonSync": trunklineSync,
    "trunkline iterJson": trunkline,
  },
  baseline: "split and JSON.parse",
  requestsPerRound: 1,
  rounds: 100,
  warmUp: 20,
});
