import type { BenchClient, ClientSettings } from "../clients/bench-client.ts";
import { bodyClients, otherClients } from "../clients/clients.ts";
import { userGets } from "./exchanges.ts";
import type { MakeSubject, Scenario, Subject } from "./scenario.ts";
import { inBursts } from "./subjects.ts";

type Description = Pick<Scenario, "name" | "title" | "requestsPerRound" | "rounds" | "warmUp">;

/** GETs by every client, so many in flight at once. */
export function clientScenario(description: Description, inFlight: number): Scenario {
  const subject =
    (make: (settings: ClientSettings) => Promise<BenchClient>): MakeSubject =>
    async (origin) =>
      clientSubject(await make({}), origin, inFlight);
  return {
    ...description,
    group: "clients",
    unit: "request",
    server: "plain",
    rows: {
      "undici.request": subject(bodyClients["undici.request"]),
      "undici.request again (control)": subject(bodyClients["undici.request"]),
      "trunkline over undici": subject(bodyClients["trunkline over undici"]),
      "trunkline over native": subject(bodyClients["trunkline over native"]),
      "native alone": subject(bodyClients["native alone"]),
      ky: subject(otherClients.ky),
    },
    baseline: "undici.request",
    comparison: "ratio",
    measures: [],
  };
}

export function clientSubject(client: BenchClient, origin: string, inFlight: number): Subject {
  return inBursts(userGets(client, origin), inFlight);
}
