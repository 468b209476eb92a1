import type { BenchClient, FieldClient } from "../clients/bench-client.ts";
import { bodyClients, type FieldClientName, fieldClients } from "../clients/clients.ts";
import { userGets } from "./exchanges.ts";
import type { MakeSubject, Scenario, Subject } from "./scenario.ts";
import { type Exchange, inBursts } from "./subjects.ts";

type Description = Pick<Scenario, "name" | "title" | "requestsPerRound" | "rounds" | "warmUp">;

/** GETs by every client of the field, and by the native transport without one, so many in flight at once. */
export function clientScenario(description: Description, inFlight: number): Scenario {
  const alone: MakeSubject = async (origin) => clientSubject(await bodyClients["native alone"]({}), origin, inFlight);
  return fieldScenario(description, (client, origin) => clientSubject(client, origin, inFlight), {
    "native alone": alone,
  });
}

/** What every client of the field does, one exchange after the other. */
export function exchangeScenario(
  description: Description,
  exchange: (client: FieldClient, origin: string) => Exchange,
): Scenario {
  return fieldScenario(description, (client, origin) => inBursts(exchange(client, origin), 1));
}

export function clientSubject(client: BenchClient, origin: string, inFlight: number): Subject {
  return inBursts(userGets(client, origin), inFlight);
}

function fieldScenario(
  description: Description,
  subjectOf: (client: FieldClient, origin: string) => Subject,
  more: Scenario["rows"] = {},
): Scenario {
  const row =
    (name: FieldClientName): MakeSubject =>
    async (origin) =>
      subjectOf(await fieldClients[name]({}), origin);
  return {
    ...description,
    group: "clients",
    unit: "request",
    server: "plain",
    rows: {
      "undici.request": row("undici.request"),
      "undici.request again (control)": row("undici.request"),
      "trunkline over undici": row("trunkline over undici"),
      "trunkline over native": row("trunkline over native"),
      ...more,
      "node:http": row("node:http"),
      "Node's fetch": row("Node's fetch"),
      ky: row("ky"),
      got: row("got"),
      axios: row("axios"),
    },
    baseline: "undici.request",
    comparison: "ratio",
    measures: [],
  };
}
