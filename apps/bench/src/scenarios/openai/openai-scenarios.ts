import type { OpenAIBenchClient } from "../../clients/openai/openai-client.ts";
import { openaiClients } from "../../clients/openai/openai-clients.ts";
import { exchanges, type OpenAIExchange } from "../../servers/openai/exchanges.ts";
import type { Scenario, Subject } from "../scenario.ts";
import { answers, firstTokens, loops, questions, streams, wholes } from "./openai-calls.ts";

type Calls = (client: OpenAIBenchClient, exchange: OpenAIExchange) => Subject;
type Description = Pick<Scenario, "name" | "title" | "requestsPerRound"> &
  Partial<Pick<Scenario, "leadIn" | "warmUp" | "measures" | "rounds" | "startsAnew">>;

/** The official package and ours, one call at a time, on the same server. */
function openaiScenario(description: Description, exchange: OpenAIExchange, calls: Calls): Scenario {
  const rows = Object.entries(openaiClients).map(([name, make]) => [
    name,
    async (origin: string) => calls(await make(`${origin}/v1/${exchange.name}`), exchange),
  ]);
  return {
    leadIn: Math.ceil(description.requestsPerRound / 10),
    warmUp: description.requestsPerRound * 4,
    measures: [],
    // Three runs of five.
    rounds: 15,
    ...description,
    group: "openai",
    unit: "call",
    server: "openai",
    rows: Object.fromEntries(rows) as Scenario["rows"],
    baseline: "openai",
    comparison: "ratio",
  };
}

/** In the order they are run and shown. */
export const openaiScenarios: readonly Scenario[] = [
  openaiScenario(
    { name: "openai-tiny", title: "Tiny call, tiny answer", requestsPerRound: 500 },
    exchanges.tiny,
    answers,
  ),
  openaiScenario(
    { name: "openai-5k", title: "Tiny call, 5 KB answer", requestsPerRound: 500 },
    exchanges.structured,
    answers,
  ),
  openaiScenario(
    { name: "openai-150k", title: "150 KB request, tool call", requestsPerRound: 100 },
    exchanges.tool,
    answers,
  ),
  openaiScenario({ name: "openai-650k", title: "650 KB request", requestsPerRound: 40 }, exchanges.heavy, answers),
  openaiScenario(
    { name: "openai-cached", title: "100 KB of prompt that stays the same", requestsPerRound: 100 },
    exchanges.cached,
    questions,
  ),
  openaiScenario(
    { name: "openai-agent", title: "20 calls one after another, each longer", requestsPerRound: 400 },
    exchanges.loop,
    loops,
  ),
  openaiScenario(
    { name: "openai-sse-114", title: "Stream of 114 chunks", requestsPerRound: 200 },
    exchanges["sse-114"],
    streams,
  ),
  openaiScenario(
    { name: "openai-sse-10000", title: "Stream of 10,000 chunks", requestsPerRound: 10, leadIn: 2, warmUp: 40 },
    exchanges["sse-10000"],
    streams,
  ),
  openaiScenario(
    { name: "openai-helper", title: "Stream of 114 chunks, added up by the helper", requestsPerRound: 100 },
    exchanges["sse-114"],
    wholes,
  ),
  openaiScenario(
    { name: "openai-first-token", title: "Time to the first token", requestsPerRound: 100, measures: ["latency"] },
    exchanges["first-token"],
    firstTokens,
  ),
  openaiScenario(
    {
      name: "openai-memory",
      title: "Memory after 10,000 tiny calls, from a new process",
      requestsPerRound: 10_000,
      leadIn: 0,
      warmUp: 0,
      rounds: 5,
      startsAnew: true,
      measures: ["memory"],
    },
    exchanges.tiny,
    answers,
  ),
];
