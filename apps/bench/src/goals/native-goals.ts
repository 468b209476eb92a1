import type { Metric } from "../metrics.ts";
import type { Goal } from "./goal.ts";

const alone = "native alone";
const client = "trunkline over native";
const undici = ["undici.request"];
const others = [...undici, "trunkline over undici", "node:http", "Node's fetch", "ky", "ofetch", "got", "axios"];

/** What the native transport was built to reach, alone and under the client. */
export const nativeGoals: readonly Goal[] = [
  ...cheaper("native-50", [2.5, 3.5], [2, 2.5]),
  ...cheaper("native-256", [2.5, 3.5], [2, 2.5]),
  ...cheaper("native-sequential", [2], [1.7]),
  ...cheaper("native-tls", [2.5, 3.5], [2]),
  ...cheaper("native-post", [3, 4], [2.5]),
  ...cheaper("native-10k", [3, 4], [2.5]),
  ...cheaper("native-1m", [2], [2]),
  ...cheaper("native-tls-1m", [1.8], [1.8]),
  ...cheaper("native-h2-1", [2], [2]),
  ...cheaper("native-h2-10", [2], [2]),
  ...cheaper("native-h2-100", [2], [2]),
  ...["native-gzip", "native-gzip-1m", "native-br", "native-br-1m", "native-upload"].map((scenario) =>
    near(scenario, client, "cpu", undici),
  ),
  near("native-raw", "sendRaw of native", "cpu", [...undici, alone]),
  near("native-batch", "sendMany of native", "cpu", ["undici.request, Promise.all", "native alone, Promise.all"]),
  less("native-sync", alone, "latency", ["a worker with undici"], [2.5]),
  less("native-sync", "SyncClient over native", "latency", ["a worker with undici"], [2]),
  { ...near("native-50", alone, "cpu", ["wrk -t1 -c50"]), wanted: { timesAsMuch: 2 } },
  { ...near("native-50", client, "cpu", ["wrk -t1 -c50"]), wanted: { timesAsMuch: 3 } },
  near("native-memory", alone, "rss", undici),
  near("native-memory", alone, "alive", undici),
  near("native-memory", client, "rss", ["got", "axios"]),
  near("native-memory", client, "alive", ["got", "axios"]),
  near("native-50", client, "cpu", others),
  near("native-50", client, "wall", others),
  near("native-delay", alone, "delay", undici),
  near("native-delay", client, "delay", undici),
];

type Wanted = readonly [least: number, hoped?: number];

function cheaper(scenario: string, ofAlone: Wanted, ofClient: Wanted): readonly Goal[] {
  return [less(scenario, alone, "cpu", undici, ofAlone), less(scenario, client, "cpu", undici, ofClient)];
}

function less(scenario: string, row: string, metric: Metric, against: readonly string[], wanted: Wanted): Goal {
  const [timesLess, hoped] = wanted;
  return { scenario, row, metric, against, wanted: { timesLess }, ...(hoped === undefined ? {} : { hoped }) };
}

/** Not above any of them. */
function near(scenario: string, row: string, metric: Metric, against: readonly string[]): Goal {
  return { scenario, row, metric, against, wanted: { timesAsMuch: 1 } };
}
