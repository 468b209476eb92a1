import { concurrentGets } from "./concurrent-gets.ts";
import { fullScenarios } from "./full/full-scenarios.ts";
import { nativeScenarios } from "./native/native-scenarios.ts";
import { openaiScenarios } from "./openai/openai-scenarios.ts";
import { posts } from "./posts.ts";
import type { Scenario } from "./scenario.ts";
import { sequentialGets } from "./sequential-gets.ts";
import { serverSentEvents } from "./server-sent-events.ts";
import { singleGet } from "./single-get.ts";

/** Those that load no client until one of their rows is made. */
export const lazyScenarios: readonly Scenario[] = [
  singleGet,
  sequentialGets,
  concurrentGets,
  posts,
  serverSentEvents,
  ...nativeScenarios,
  ...openaiScenarios,
  ...fullScenarios,
];
