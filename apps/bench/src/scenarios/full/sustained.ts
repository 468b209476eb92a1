import { foreignPrograms } from "../../clients/foreign/foreign-programs.ts";
import { foreignSubject } from "../../clients/foreign/foreign-subject.ts";
import { wrkSubject } from "../../clients/wrk.ts";
import { loaded } from "../loaded.ts";
import { gets } from "../loads.ts";
import type { MakeSubject, Scenario } from "../scenario.ts";
import { absent } from "./absences.ts";
import { fullScenario } from "./full-scenario.ts";

const { "Python's requests": blocking, ...promising } = foreignPrograms;

// What everyone together would keep open is more than a server may have.
const manyConnections = 1000;

/** GETs by everyone, so many in flight at all times. */
export const sustainedScenarios: readonly Scenario[] = [1, 10, 50, 100, 256, 1000].map(sustainedGets);

function sustainedGets(inFlight: number): Scenario {
  const isOneByOne = inFlight === 1;
  const startsAnew = inFlight >= manyConnections;
  return fullScenario(
    {
      name: `sustained-${inFlight}`,
      title: `GETs of small JSON by every client, ${isOneByOne ? "one at a time" : `${inFlight} in flight`}`,
      requestsPerRound: isOneByOne ? 1000 : startsAnew ? 5000 : 2000,
      ...(startsAnew ? { startsAnew, rounds: 3, leadIn: 5000, warmUp: 0 } : {}),
    },
    {
      rowOf: (make) => loaded(make, gets(inFlight)),
      others: foreignRows("", inFlight),
      absent: isOneByOne ? {} : absent(["Python's requests"], "it has one request in flight at most"),
    },
  );
}

/** Clients in other runtimes and languages, and wrk; `path` stands before every target. */
export function foreignRows(path: string, inFlight: number): Scenario["rows"] {
  const programs = inFlight === 1 ? { ...promising, "Python's requests": blocking } : promising;
  const rows = Object.entries(programs).map(([row, program]): [string, MakeSubject] => [
    row,
    (origin) => foreignSubject(program, origin + path, inFlight),
  ]);
  const wrk: MakeSubject = (origin) => wrkSubject(origin + path, inFlight);
  return { ...Object.fromEntries(rows), [`wrk -t1 -c${inFlight}`]: wrk };
}
