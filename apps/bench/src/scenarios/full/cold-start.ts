import type { BenchClient, ClientSettings } from "../../clients/bench-client.ts";
import { loaded } from "../loaded.ts";
import { gets } from "../loads.ts";
import type { MakeSubject, Scenario, Subject } from "../scenario.ts";
import { fullScenario } from "./full-scenario.ts";

/** A process that has loaded no client yet: its import, its making and its first answer. */
export const coldStart: Scenario = fullScenario(
  {
    name: "cold-start",
    title: "From the import to the first answer, in a new process",
    requestsPerRound: 1,
    rounds: 10,
    leadIn: 0,
    warmUp: 0,
    startsAnew: true,
    measures: [],
  },
  { rowOf: cold },
);

function cold(make: (settings: ClientSettings) => Promise<BenchClient>): MakeSubject {
  return (origin, scale, authority): Subject => {
    const latencies: number[] = [];
    return {
      latencies,
      async turn(requests) {
        const subject = await loaded(make, gets(1))(origin, scale, authority);
        await subject.turn(requests);
        latencies.push(...subject.latencies!);
      },
    };
  };
}
