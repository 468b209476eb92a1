import { bodyClients, otherClients } from "../clients/clients.ts";
import { foreignPrograms } from "../clients/foreign/foreign-programs.ts";
import { foreignSubject } from "../clients/foreign/foreign-subject.ts";
import { wrkSubject } from "../clients/wrk.ts";
import { userGets } from "./exchanges.ts";
import { loaded } from "./native/native-scenario.ts";
import type { MakeSubject, Scenario } from "./scenario.ts";

const { "Python's requests": blocking, ...promising } = foreignPrograms;

/** Every client there is, one request at a time. */
export const fieldSequential: Scenario = fieldScenario("field-sequential", "GETs of small JSON by every client", 1, {
  "Python's requests": (origin) => foreignSubject(blocking, origin, 1),
});

/** Every client there is that can have several on their way. */
export const fieldConcurrent: Scenario = fieldScenario("field-50", "GETs of small JSON by every client", 50, {
  "wrk -t1 -c50": (origin) => wrkSubject(origin, 50),
});

function fieldScenario(name: string, title: string, inFlight: number, more: Scenario["rows"]): Scenario {
  const load = { exchange: userGets, inFlight };
  const foreign = Object.entries(promising).map(([row, program]): [string, MakeSubject] => [
    row,
    (origin) => foreignSubject(program, origin, inFlight),
  ]);
  return {
    name,
    title: `${title}, ${inFlight === 1 ? "one at a time" : `${inFlight} in flight`}`,
    group: "full",
    unit: "request",
    server: "plain",
    rows: {
      "undici.request": loaded(bodyClients["undici.request"], load),
      "undici.request again (control)": loaded(bodyClients["undici.request"], load),
      "trunkline over undici": loaded(bodyClients["trunkline over undici"], load),
      "trunkline over native": loaded(bodyClients["trunkline over native"], load),
      "native alone": loaded(bodyClients["native alone"], load),
      ...Object.fromEntries(Object.entries(otherClients).map(([row, make]) => [row, loaded(make, load)])),
      ...Object.fromEntries(foreign),
      ...more,
    },
    baseline: "undici.request",
    comparison: "ratio",
    requestsPerRound: inFlight === 1 ? 1000 : 5000,
    rounds: 5,
    leadIn: 500,
    warmUp: 10_000,
    measures: ["server"],
  };
}
