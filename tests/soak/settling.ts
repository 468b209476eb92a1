import { setTimeout as delay } from "node:timers/promises";
import { openSockets } from "./process-state.ts";
import type { RunResult } from "./run-result.ts";
import type { SoakServer } from "./soak-server.ts";
import type { Subject } from "./subject.ts";

type Settled = Pick<RunResult, "pool" | "connections">;

// The other side learns a little later that a connection has ended. What is not settled by then is a leak.
const patience = 10_000;

/** The pool's view and the server's, as soon as they agree and nothing is under way. */
export async function settledPool(subject: Subject, server: SoakServer): Promise<Settled> {
  const look = async (): Promise<Settled> => {
    const connections = await server.connections();
    return { pool: subject.pool(), connections };
  };
  return waitUntil(look, ({ pool, connections }) => {
    return pool === null || (pool.active + pool.waiting === 0 && pool.idle === connections);
  });
}

/** How many more sockets than that are open, as soon as it is none. */
export async function socketsBeyond(count: number): Promise<number> {
  return waitUntil(
    async () => openSockets() - count,
    (beyond) => beyond === 0,
  );
}

async function waitUntil<Seen>(look: () => Promise<Seen>, isSettled: (seen: Seen) => boolean): Promise<Seen> {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await look();
    if (isSettled(seen) || performance.now() > end) return seen;
    await delay(20);
  }
}
