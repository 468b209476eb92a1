import { exchangeScenario } from "./client-scenario.ts";
import { userPosts } from "./exchanges.ts";
import type { Scenario } from "./scenario.ts";

export const posts: Scenario = exchangeScenario(
  { name: "post", title: "50 sequential POSTs of 10 KiB", requestsPerRound: 50, rounds: 100, warmUp: 3000 },
  userPosts,
);
