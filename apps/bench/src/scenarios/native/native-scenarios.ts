// What the native transport is held to. No client is imported here: a process that runs one row has only that row's.
import { bodyClients, otherClients } from "../../clients/clients.ts";
import { wrkSubject } from "../../clients/wrk.ts";
import { largeBlock, smallBlock } from "../../servers/block.ts";
import { type ListCoding, listCodings } from "../../servers/list.ts";
import { loaded } from "../loaded.ts";
import { downloads, encodedGets, gets, largeDownloads, largeEncodedGets, posts, streamedUploads } from "../loads.ts";
import type { Scenario } from "../scenario.ts";
import { busyPoll, nativeScenario } from "./native-scenario.ts";
import { batches, rawGets } from "./raw-gets.ts";
import { syncGets } from "./sync-gets.ts";

const [oneByOne, fifty] = [gets(1), gets(50)];
const warmUpNote = "19 of 20 of them of 10 KiB";
const { got, axios } = otherClients;

/** In the order they are run and shown. */
export const nativeScenarios: readonly Scenario[] = [
  nativeScenario(
    { name: "native-50", title: "GETs of small JSON, 50 in flight", requestsPerRound: 10_000 },
    {
      ...fifty,
      others: {
        "wrk -t1 -c50": (origin) => wrkSubject(origin, fifty.inFlight),
        ...Object.fromEntries(Object.entries(otherClients).map(([name, make]) => [name, loaded(make, fifty)])),
      },
    },
  ),
  nativeScenario(
    { name: "native-256", title: "GETs of small JSON, 256 in flight", requestsPerRound: 20_000 },
    gets(256),
  ),
  nativeScenario(
    { name: "native-sequential", title: "GETs of small JSON, one at a time", requestsPerRound: 5000 },
    {
      ...oneByOne,
      others: {
        "trunkline, looking first": loaded(bodyClients["trunkline over native"], oneByOne, { busyPoll }),
        "native alone, looking first": loaded(bodyClients["native alone"], oneByOne, { busyPoll }),
      },
    },
  ),
  nativeScenario(
    {
      name: "native-tls",
      title: "GETs of small JSON by TLS 1.3, 50 in flight",
      server: "tls",
      requestsPerRound: 10_000,
    },
    fifty,
  ),
  nativeScenario(
    { name: "native-post", title: "POSTs of 10 KiB, 50 in flight", requestsPerRound: 10_000 },
    posts(smallBlock, 50),
  ),
  nativeScenario(
    { name: "native-10k", title: "GETs of 10 KiB, 50 in flight", requestsPerRound: 10_000 },
    downloads(smallBlock, 50),
  ),
  nativeScenario(
    {
      name: "native-1m",
      title: "GETs of 1 MiB, one at a time",
      requestsPerRound: 500,
      leadIn: 40,
      warmUpNote,
    },
    largeDownloads(largeBlock),
  ),
  nativeScenario(
    {
      name: "native-tls-1m",
      title: "GETs of 1 MiB by TLS 1.3, one at a time",
      server: "tls",
      requestsPerRound: 500,
      leadIn: 40,
      warmUpNote,
    },
    largeDownloads(largeBlock),
  ),
  ...listCodings.flatMap(encodedScenarios),
  nativeScenario(
    {
      name: "native-upload",
      title: "POSTs of 100 MiB as a stream, one at a time",
      requestsPerRound: 5,
      leadIn: 1,
      warmUpNote: "of 64 KiB each",
    },
    streamedUploads,
  ),
  ...[1, 10, 100].map((inFlight) =>
    nativeScenario(
      {
        name: `native-h2-${inFlight}`,
        title: `GETs of small JSON by HTTP/2, ${inFlight} in flight on one connection`,
        server: "h2",
        requestsPerRound: inFlight === 1 ? 3000 : 10_000,
      },
      { ...gets(inFlight), http2: true },
    ),
  ),
  rawGets,
  batches,
  syncGets,
  nativeScenario(
    {
      name: "native-memory",
      title: "Memory after 10,000 GETs of small JSON, 50 in flight, from a new process",
      requestsPerRound: 10_000,
      leadIn: 0,
      warmUp: 0,
      startsAnew: true,
    },
    { ...fifty, others: { got: loaded(got, fifty), axios: loaded(axios, fifty) }, measures: ["memory"] },
  ),
  nativeScenario(
    { name: "native-delay", title: "Timers beside GETs of small JSON, 50 in flight", requestsPerRound: 20_000 },
    { ...fifty, measures: ["delay", "server"] },
  ),
];

function encodedScenarios(coding: ListCoding): readonly Scenario[] {
  return [
    nativeScenario(
      {
        name: `native-${coding}`,
        title: `GETs of 20 KiB of JSON in ${coding}, 50 in flight`,
        requestsPerRound: 10_000,
      },
      encodedGets(coding, 50),
    ),
    nativeScenario(
      {
        name: `native-${coding}-1m`,
        title: `GETs of 1 MiB of JSON in ${coding}, one at a time`,
        requestsPerRound: 500,
        leadIn: 40,
        warmUpNote: "19 of 20 of them of 20 KiB",
      },
      largeEncodedGets(coding),
    ),
  ];
}
