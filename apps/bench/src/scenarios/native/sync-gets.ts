import type { ClientSettings } from "../../clients/bench-client.ts";
import type { SyncBenchClient } from "../../clients/sync/sync-bench-client.ts";
import { refuseWrong, userOfTurn } from "../exchanges.ts";
import { busyPoll } from "./native-scenario.ts";
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
    "SyncClient over native": trunkline(),
    "SyncClient, looking first": trunkline({ busyPoll }),
    "native alone": alone(),
    "native alone, looking first": alone({ busyPoll }),
  },
  baseline: "a worker with undici",
  comparison: "ratio",
  requestsPerRound: 5000,
  rounds: 5,
  leadIn: 1000,
  warmUp: 20_000,
  measures: ["latency", "server"],
};

function trunkline(settings: ClientSettings = {}): MakeSubject {
  return row(async () => (await import("../../clients/sync/sync-trunkline.ts")).syncTrunkline(settings));
}

function alone(settings: ClientSettings = {}): MakeSubject {
  return row(async () => (await import("../../clients/sync/sync-native-alone.ts")).syncNativeAlone(settings));
}

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
