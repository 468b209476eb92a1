import type { SyncBenchClient } from "../../clients/sync/sync-bench-client.ts";
import { refuseWrong, userOfTurn } from "../exchanges.ts";
import type { MakeSubject, Scenario, Subject } from "../scenario.ts";

const worker = row(async () => (await import("../../clients/sync/worker-and-undici.ts")).workerAndUndici());

/** GETs that the thread waits for. */
export const syncGets: Scenario = {
  name: "native-sync",
  title: "Synchronous GETs of small JSON",
  group: "native",
  unit: "request",
  server: "plain",
  rows: {
    "a worker with undici": worker,
    "a worker again (control)": worker,
    "SyncClient over native": row(async () => (await import("../../clients/sync/sync-trunkline.ts")).syncTrunkline()),
    "native alone": row(async () => (await import("../../clients/sync/sync-native-alone.ts")).syncNativeAlone()),
  },
  baseline: "a worker with undici",
  comparison: "ratio",
  requestsPerRound: 5000,
  rounds: 5,
  leadIn: 1000,
  warmUp: 20_000,
  measures: ["latency", "server"],
};

function row(make: () => Promise<SyncBenchClient>): MakeSubject {
  return async (origin) => syncSubject(await make(), origin);
}

function syncSubject(client: SyncBenchClient, origin: string): Subject {
  const next = userOfTurn();
  const latencies: number[] = [];
  return {
    latencies,
    async turn(requests) {
      for (let left = requests; left > 0; left -= 1) {
        const user = next();
        const url = `${origin}/users/${user.id}`;
        const start = performance.now();
        const answer = client.get(url);
        latencies.push((performance.now() - start) * 1000);
        refuseWrong("GET", url, answer, user);
      }
    },
  };
}
