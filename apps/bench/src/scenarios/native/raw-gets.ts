import { bodyClients } from "../../clients/clients.ts";
import { batched } from "../batched.ts";
import type { Scenario } from "../scenario.ts";
import { loaded } from "../loaded.ts";
import { gets } from "../loads.ts";

const fifty = gets(50);
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

const undiciBatches = batched(bodyClients["undici.request"]);

/** Many URLs at once. */
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
    "native alone, Promise.all": batched(bodyClients["native alone"]),
    "sendMany of native": batched(async (settings) =>
      (await import("../../clients/raw/native-batches.ts")).nativeBatches(settings),
    ),
  },
  baseline: "undici.request, Promise.all",
};
