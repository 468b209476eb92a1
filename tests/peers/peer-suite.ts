import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Backends, type Origins, threadedBackends } from "./backends.ts";
import type { PeerProcess } from "./peer-process.ts";
import { type PeerTransport, peerTransports } from "./peer-transports.ts";
import { locate, type ProgramName } from "./programs.ts";
import { unknownExceptions, type Way, wireRows } from "./wire-rows.ts";

/** What the tests of one peer have at hand while they run. */
export interface PeerSuite {
  readonly backends: Origins;
  readonly peer: PeerProcess;
}

export interface PeerTests {
  readonly start: (backends: Origins) => Promise<PeerProcess>;
  /** The ways through it that the whole over-the-wire table is played on. */
  readonly ways: (suite: () => PeerSuite) => readonly Way[];
  readonly tests?: (suite: () => PeerSuite, under: PeerTransport) => void;
}

const shownLog = 2000;

/** Declares the tests of a peer that is a program of this machine; they are skipped where it is absent. */
export function peerSuite(name: ProgramName, tests: PeerTests): void {
  describe.skipIf(locate(name) === null).each([name])("%s", () => {
    for (const under of peerTransports)
      describe(`over ${under.name}`, () => {
        declare(name, tests, under);
      });
  });
}

function declare(name: ProgramName, { start, ways, tests }: PeerTests, under: PeerTransport): void {
  let suite: PeerSuite | null = null;
  const running = (): PeerSuite => {
    if (suite === null) throw new Error(`${name} is not running.`);
    return suite;
  };

  beforeAll(async () => {
    const backends = await (under.isSync ? threadedBackends() : Backends.start());
    suite = { backends, peer: await start(backends) };
  });

  afterAll(async () => {
    await suite?.peer[Symbol.asyncDispose]();
    await suite?.backends[Symbol.asyncDispose]();
  });

  beforeEach(({ onTestFailed }) => {
    const before = running().peer.log.length;
    onTestFailed(() => {
      const log = running().peer.log.slice(before).slice(-shownLog);
      if (log !== "") console.log(`${name} wrote:\n${log}`);
    });
  });

  const all = ways(running).filter(({ isAsyncOnly }) => !(under.isSync && isAsyncOnly));
  for (const way of all) wireRows(way, () => running().backends, under);
  tests?.(running, under);

  test("each exception of its ways is a row of the table", () => {
    expect(all.flatMap(unknownExceptions)).toEqual([]);
  });
}
