// What the native transport is held to. No client is imported here: a process that runs one row has only that row's.
import type { BodyClient } from "../../clients/bench-client.ts";
import { bodyClients, otherClients } from "../../clients/clients.ts";
import { wrkSubject } from "../../clients/wrk.ts";
import { largeBlock, smallBlock } from "../../servers/block.ts";
import { blockGets, userGets, userPosts } from "../exchanges.ts";
import type { Scenario } from "../scenario.ts";
import type { Exchange } from "../subjects.ts";
import { busyPoll, loaded, nativeScenario } from "./native-scenario.ts";
import { syncGets } from "./sync-gets.ts";

const small = (client: BodyClient, origin: string): Exchange => blockGets(client, origin, smallBlock);
const large = (client: BodyClient, origin: string): Exchange => blockGets(client, origin, largeBlock);

// As many large ones as a warm-up has requests would take ten minutes.
const mixed = (client: BodyClient, origin: string): Exchange => {
  const [most, few] = [small(client, origin), large(client, origin)];
  let count = 0;
  return () => (count++ % 20 === 0 ? few() : most());
};

const oneByOne = { exchange: userGets, inFlight: 1 };
const fifty = { exchange: userGets, inFlight: 50 };
const downloads = { exchange: large, warmUp: mixed, inFlight: 1 };
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
    { exchange: userGets, inFlight: 256 },
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
    { exchange: userPosts, inFlight: 50 },
  ),
  nativeScenario(
    { name: "native-10k", title: "GETs of 10 KiB, 50 in flight", requestsPerRound: 10_000 },
    { exchange: small, inFlight: 50 },
  ),
  nativeScenario(
    {
      name: "native-1m",
      title: "GETs of 1 MiB, one at a time",
      requestsPerRound: 500,
      leadIn: 40,
      warmUpNote,
    },
    downloads,
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
    downloads,
  ),
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
