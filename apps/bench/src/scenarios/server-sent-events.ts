import { exchangeScenario } from "./client-scenario.ts";
import { eventGets } from "./exchanges.ts";
import type { Scenario } from "./scenario.ts";

/** Clients without a parser of their own have eventsource-parser. */
export const serverSentEvents: Scenario = exchangeScenario(
  { name: "sse", title: "GET of 100 server-sent events", requestsPerRound: 20, rounds: 100, warmUp: 2000 },
  (client, origin) => eventGets(client, origin, 100),
);
