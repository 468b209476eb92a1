import { type AnyClient, type BodyClient, type ClientSettings, Unavailable } from "../../clients/bench-client.ts";
import { everyClient } from "../../clients/every-client.ts";
import { foreignPrograms } from "../../clients/foreign/foreign-programs.ts";
import { type Load, loaded } from "../loaded.ts";
import type { MakeSubject, Scenario } from "../scenario.ts";
import { type Absences, absent } from "./absences.ts";

type FullDescription = Pick<Scenario, "name" | "title" | "requestsPerRound"> &
  Partial<Pick<Scenario, "server" | "rounds" | "leadIn" | "warmUp" | "warmUpNote" | "startsAnew" | "measures">>;

type MakeClient = (settings: ClientSettings) => Promise<AnyClient>;

interface Rows {
  /** A client's row. */
  readonly rowOf: (make: MakeClient) => MakeSubject;
  /** Rows beside those of the clients. */
  readonly others?: Scenario["rows"];
  readonly absent?: Absences;
}

const baseline = "undici.request";
export const elsewhere: Absences = absent(
  [...Object.keys(foreignPrograms), "wrk"],
  "programs of their own, which are here for GETs of small JSON",
);

/** Every client there is, side by side; whoever cannot take part is named with the reason. */
export function fullScenario(
  description: FullDescription,
  { rowOf, others = {}, absent: missing = {} }: Rows,
): Scenario {
  const taking = Object.entries(everyClient).filter(([name]) => missing[name] === undefined);
  const rows = Object.fromEntries(taking.map(([name, make]) => [name, rowOf(make)]));
  return {
    server: "plain",
    rounds: 10,
    leadIn: 500,
    warmUp: 10_000,
    measures: ["server"],
    ...description,
    group: "full",
    unit: "request",
    rows: { [baseline]: rows[baseline]!, [`${baseline} again (control)`]: rows[baseline]!, ...rows, ...others },
    absent: Object.keys(others).length === 0 ? { ...missing, ...elsewhere } : missing,
    baseline,
    comparison: "ratio",
  };
}

/** The same by what everyone does; `needs` is what a client must have for it. */
export function loadScenario(
  description: FullDescription,
  load: Load<BodyClient>,
  needs: keyof BodyClient = "get",
  missing: Absences = {},
): Scenario {
  return fullScenario(description, { rowOf: (make) => loaded(able(make, needs), load), absent: missing });
}

function able(make: MakeClient, needs: keyof BodyClient): (settings: ClientSettings) => Promise<BodyClient> {
  return async (settings) => {
    const client = await make(settings);
    if (client[needs] === undefined) throw new Unavailable("it is here for GETs of small JSON alone");
    // What else it lacks is not asked of it.
    return client as BodyClient;
  };
}
