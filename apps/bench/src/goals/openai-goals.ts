import type { Goal } from "./goal.ts";

const official = ["openai", "openai over undici's fetch"];
const overUndici = "trunkline over undici";
const overNative = "trunkline over native";

const ahead = ["5k", "150k", "650k", "cached", "agent", "sse-114", "sse-10000", "helper"];

/** What the client for the OpenAI API was built to reach: ahead of the official package, and for tiny calls far ahead. */
export const openaiGoals: readonly Goal[] = [
  { scenario: "openai-tiny", row: overUndici, metric: "cpu", against: official, wanted: { timesLess: 2 } },
  { scenario: "openai-tiny", row: overNative, metric: "cpu", against: official, wanted: { timesLess: 3 } },
  ...notBehind(overUndici),
  ...notBehind(overNative),
];

function notBehind(row: string): readonly Goal[] {
  const goal = (scenario: string, metric: Goal["metric"]): Goal => ({
    scenario: `openai-${scenario}`,
    row,
    metric,
    against: official,
    wanted: { timesAsMuch: 1 },
  });
  const wall = ["tiny", ...ahead].map((scenario) => goal(scenario, "wall"));
  const cpu = ahead.map((scenario) => goal(scenario, "cpu"));
  // Node's own fetch is not on the heap, undici is.
  const alive = { ...goal("memory", "alive"), against: row === overUndici ? official.slice(1) : official };
  return [...wall, ...cpu, goal("first-token", "latency"), goal("memory", "rss"), alive];
}
