// Runs in the runtime under test: the rows of tests/over-the-wire through the transports that exist there.
import { Client, SyncClient } from "@trunkline/core";
import { mock } from "@trunkline/transport-mock";
import { inProcessWorlds } from "../over-the-wire/in-process-worlds.ts";
import { playRow } from "../over-the-wire/play-row.ts";
import { type TableRow, wireTable } from "../over-the-wire/wire-table.ts";
import { Script, type World } from "../over-the-wire/world.ts";
import { expect } from "./collector.ts";
import type { RowRun } from "./row-run.ts";
import { answerBy, endAnswers, type Origins, remoteName, remoteWorld } from "./remote-world.ts";

export const methods: readonly string[] = ["GET", "OPTIONS", "HEAD", "DELETE", "POST", "PUT", "PATCH", "QUERY"];
const ways = ["request", "send as a stream"];

/** Every row that can be played on each transport, by every method. Plain data comes back: it leaves the runtime as JSON. */
export async function wireRun(origins: Origins): Promise<readonly RowRun[]> {
  const script = new Script();
  const answering = answerBy(script, origins);
  const remote = methods.map((method) => remoteWorld(method, script, origins));
  const inProcess = methods.map((method) => inProcessWorlds(method).map(withOwnCodings));
  const kinds = [remote, ...inProcess[0]!.map((_, at) => inProcess.map((worlds) => worlds[at]!))];
  const runs: RowRun[] = [];
  for (const worlds of kinds) runs.push(...(await rowRuns(worlds)));
  await endAnswers(origins);
  await answering;
  return runs;
}

/** The rows on one kind of transport, which has a world for each method. */
export async function rowRuns(worlds: readonly World[]): Promise<readonly RowRun[]> {
  const runs: RowRun[] = [];
  for (const tableRow of wireTable()) {
    const { needs } = tableRow.row;
    if (needs === undefined || worlds[0]!.gives.has(needs)) runs.push(await rowRun(worlds, tableRow));
  }
  return runs;
}

async function rowRun(worlds: readonly World[], tableRow: TableRow): Promise<RowRun> {
  const { option, level, row } = tableRow;
  const played = async (world: World): Promise<readonly string[]> => {
    const outcomes: string[] = [];
    for (const way of level === "send" ? ["send"] : waits(tableRow) ? ["request"] : ways) {
      const outcome = await outcomeOf(world, tableRow, way);
      if (outcome !== undefined) outcomes.push(isGood(outcome) ? outcome : `${world.method} by ${way}: ${outcome}`);
    }
    return outcomes;
  };
  const { name, script } = worlds[0]!;
  const outcomes: string[] = [];
  // One script answers for all that is outside of the runtime; in the runtime each method has its own.
  if (worlds.every((world) => world.script === script))
    for (const world of worlds) outcomes.push(...(await played(world)));
  else outcomes.push(...(await Promise.all(worlds.map(played))).flat());
  return {
    transport: name,
    row: `${option} (${level}): ${row.says}`,
    passed: outcomes.filter((outcome) => outcome === "passed").length,
    refused: outcomes.filter((outcome) => outcome === "refused").length,
    failures: outcomes.filter((outcome) => !isGood(outcome)),
  };
}

function waits({ row: { needs } }: TableRow): boolean {
  return needs === "waiting" || needs === "aborts" || needs === "sockets";
}

function isGood(outcome: string): boolean {
  return outcome === "passed" || outcome === "refused";
}

/** A client asks for the codings that it can undo itself in this runtime. */
function withOwnCodings(world: World): World {
  const transport = mock(() => ({}));
  const client = world.isSync ? new SyncClient({ transport }) : new Client({ transport });
  const own = `Accept-Encoding: ${client.headers.get("accept-encoding")}`;
  const changed = (line: string): string => (/^accept-encoding: gzip, deflate, br, zstd$/i.test(line) ? own : line);
  return { ...world, shows: (sent) => world.shows({ ...sent, headers: sent.headers.map(changed) }) };
}

/** `undefined` where the world has no such call. */
async function outcomeOf(world: World, tableRow: TableRow, way: string): Promise<string | undefined> {
  let isCarried = true;
  const carries: World["carries"] = (sent) => {
    isCarried &&= world.carries(sent);
    // What fetch cannot send must be refused by name, so it is played all the same.
    return world.name === remoteName || isCarried;
  };
  try {
    const played = await within(10_000, playRow({ ...world, carries }, tableRow, way));
    if (played === null) return undefined;
    const { outcome, expected } = played;
    const isRefused = outcome.seen["error"] === "LocalProtocolError" && outcome.sent.length === 0;
    if (!isCarried && isRefused) return "refused";
    for (const part of ["seen", "sent", "noted"] as const) {
      const told = `${part}: ${JSON.stringify(outcome[part])} in place of ${JSON.stringify(expected[part])}`;
      expect(outcome[part], told).toEqual(expected[part]);
    }
    return "passed";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function within<Value>(milliseconds: number, call: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no end within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}
