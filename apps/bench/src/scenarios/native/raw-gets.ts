import { bodyClients } from "../../clients/clients.ts";
import type { ClientSettings } from "../../clients/bench-client.ts";
import type { BatchClient } from "../../clients/raw/batch-client.ts";
import { refuseWrong, userGets, userOfTurn } from "../exchanges.ts";
import type { MakeSubject, Scenario, Subject } from "../scenario.ts";
import { loaded } from "./native-scenario.ts";

const fifty = { exchange: userGets, inFlight: 50 };
const undici = loaded(bodyClients["undici.request"], fifty);

const common = {
  group: "native",
  unit: "request",
  server: "plain",
  comparison: "ratio",
  requestsPerRound: 10_000,
  rounds: 5,
  leadIn: 1000,
  warmUp: 20_000,
  measures: ["server"],
} as const satisfies Partial<Scenario>;

/** The least that a call can be. */
export const rawGets: Scenario = {
  ...common,
  name: "native-raw",
  title: "Raw GETs of small JSON, 50 in flight",
  rows: {
    "undici.request": undici,
    "undici.request again (control)": undici,
    "getRaw over native": loaded(
      async (settings) => (await import("../../clients/raw/trunkline-raw.ts")).trunklineRaw(settings),
      fifty,
    ),
    "native alone": loaded(bodyClients["native alone"], fifty),
    "sendRaw of native": loaded(
      async (settings) => (await import("../../clients/raw/native-raw.ts")).nativeRaw(settings),
      fifty,
    ),
  },
  baseline: "undici.request",
};

const undiciBatches = batched(async (settings) =>
  (await import("../../clients/raw/undici-batches.ts")).undiciBatches(settings),
);

/** Fifty URLs at a time, and the next fifty when all of them are here: like for like, also for who has no call for it. */
export const batches: Scenario = {
  ...common,
  name: "native-batch",
  title: "GETs of small JSON in batches of 50",
  rows: {
    "undici.request, Promise.all": undiciBatches,
    "undici.request again (control)": undiciBatches,
    "gatherRaw over native": batched(async (settings) =>
      (await import("../../clients/raw/trunkline-raw.ts")).trunklineRaw(settings),
    ),
    "native alone, Promise.all": batched(async (settings) =>
      (await import("../../clients/raw/native-batches.ts")).nativeOneByOne(settings),
    ),
    "sendMany of native": batched(async (settings) =>
      (await import("../../clients/raw/native-batches.ts")).nativeBatches(settings),
    ),
  },
  baseline: "undici.request, Promise.all",
};

function batched(make: (settings: ClientSettings) => Promise<BatchClient>): MakeSubject {
  return async (origin): Promise<Subject> => {
    const client = await make({ connections: 100 });
    const next = userOfTurn();
    return {
      async turn(requests) {
        for (let left = requests; left > 0; left -= fifty.inFlight) {
          const users = Array.from({ length: Math.min(fifty.inFlight, left) }, next);
          const urls = users.map(({ id }) => `${origin}/users/${id}`);
          const answers = await client.getAll(urls);
          for (const [at, user] of users.entries()) refuseWrong("GET", urls[at]!, answers[at]!, user);
        }
      },
    };
  };
}
