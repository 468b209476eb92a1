// No client is imported here: a process that runs one row has only that row's.
import type { BenchClient } from "../../clients/bench-client.ts";
import { everyClient } from "../../clients/every-client.ts";
import { downloadSizes, largeBlock, postSizes } from "../../servers/block.ts";
import { closing } from "../../servers/closing.ts";
import { listCodings } from "../../servers/list.ts";
import { userGets } from "../exchanges.ts";
import { type Load, loaded } from "../loaded.ts";
import { downloads, encodedGets, gets, largeDownloads, posts, streamedUploads } from "../loads.ts";
import { syncGets } from "../native/sync-gets.ts";
import type { Scenario } from "../scenario.ts";
import { inPairs } from "../subjects.ts";
import { absent, withoutHttp2, withoutStreams } from "./absences.ts";
import { batch } from "./batch.ts";
import { coldStart } from "./cold-start.ts";
import { elsewhere, fullScenario, loadScenario } from "./full-scenario.ts";
import { memoryScenarios } from "./memory.ts";
import { foreignRows, sustainedScenarios } from "./sustained.ts";

const units = ["", "k", "m"];
const fifty = "50 in flight";
const newConnections: Load<BenchClient> = {
  exchange: (client, origin) => userGets(client, origin + closing),
  watched: (client, origin) => inPairs(userGets(client, origin), userGets(client, origin + closing)),
  inFlight: 1,
};

/** In the order they are run and shown. */
export const fullScenarios: readonly Scenario[] = [
  ...sustainedScenarios,
  batch,
  ...postSizes.map((size) =>
    loadScenario(
      { name: `post-${short(size)}`, title: `POSTs of ${long(size)}, ${fifty}`, requestsPerRound: requestsOf(size) },
      posts(size, 50),
      "post",
    ),
  ),
  ...downloadSizes.map((size) =>
    size < largeBlock
      ? loadScenario(
          { name: `get-${short(size)}`, title: `GETs of ${long(size)}, ${fifty}`, requestsPerRound: requestsOf(size) },
          downloads(size, 50),
          "getBytes",
        )
      : loadScenario(
          {
            name: `get-${short(size)}`,
            title: `GETs of ${long(size)}, one at a time`,
            requestsPerRound: requestsOf(size),
            rounds: 3,
            leadIn: 20,
            warmUp: 1000,
            warmUpNote: "19 of 20 of them of 10 KiB, the others of 1 MiB",
          },
          largeDownloads(size),
          "getBytes",
        ),
  ),
  loadScenario(
    {
      name: "upload",
      title: "POSTs of 100 MiB as a stream, one at a time",
      requestsPerRound: 2,
      rounds: 3,
      leadIn: 1,
      warmUp: 1000,
      warmUpNote: "of 64 KiB each",
    },
    streamedUploads,
    "upload",
    withoutStreams,
  ),
  ...listCodings.map((coding) =>
    loadScenario(
      { name: coding, title: `GETs of 20 KiB of JSON in ${coding}, ${fifty}`, requestsPerRound: 2000, warmUp: 5000 },
      encodedGets(coding, 50),
      "getBytes",
    ),
  ),
  loadScenario(
    { name: "tls", title: `GETs of small JSON by TLS 1.3, ${fifty}`, server: "tls", requestsPerRound: 2000 },
    gets(50),
  ),
  loadScenario(
    {
      name: "tls-handshakes",
      title: "GETs of small JSON by TLS 1.3, a new connection for each",
      server: "tls",
      requestsPerRound: 100,
      leadIn: 10,
      warmUp: 500,
    },
    newConnections,
  ),
  loadScenario(
    {
      name: "h2",
      title: `GETs of small JSON by HTTP/2, ${fifty} on one connection`,
      server: "h2",
      requestsPerRound: 2000,
    },
    { ...gets(50), http2: true },
    "get",
    withoutHttp2,
  ),
  fullScenario(
    {
      name: "connections",
      title: "GETs of small JSON, a new connection for each",
      requestsPerRound: 300,
      leadIn: 50,
      warmUp: 2000,
    },
    { rowOf: (make) => loaded(make, newConnections), others: foreignRows(closing, 1) },
  ),
  {
    ...syncGets,
    name: "sync",
    group: "full",
    requestsPerRound: 2000,
    warmUp: 5000,
    absent: {
      ...absent(
        Object.keys(everyClient).filter((name) => !(name in syncGets.rows)),
        "it answers by promises alone, for which the worker of the first row waits",
      ),
      ...elsewhere,
    },
  },
  coldStart,
  ...memoryScenarios,
];

/** "10k" of 10 KiB. */
function short(size: number): string {
  const power = Math.floor(Math.log2(size) / 10);
  return `${size / 1024 ** power}${units[power]}`;
}

function long(size: number): string {
  return `${Number.parseInt(short(size))} ${size < largeBlock ? "KiB" : "MiB"}`;
}

/** So many that a round of one client takes no more than a few seconds. */
function requestsOf(size: number): number {
  return Math.min(2000, Math.max(2, Math.floor((200 * largeBlock) / size)));
}
