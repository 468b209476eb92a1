import { cookieLookup } from "./cookie-lookup.ts";
import { concurrentGets } from "./concurrent-gets.ts";
import { core } from "./core.ts";
import type { Scenario } from "./scenario.ts";
import { events, eventStreams } from "./event-streams.ts";
import { fullScenarios } from "./full/full-scenarios.ts";
import { headerIndex } from "./header-index.ts";
import { jsonLines } from "./json-lines.ts";
import { nativeScenarios } from "./native/native-scenarios.ts";
import { openaiScenarios } from "./openai/openai-scenarios.ts";
import { posts } from "./posts.ts";
import { queryEncode } from "./query-encode.ts";
import { seams } from "./seams.ts";
import { sequentialGets } from "./sequential-gets.ts";
import { serverSentEvents } from "./server-sent-events.ts";
import { singleGet } from "./single-get.ts";
import { sockets } from "./sockets.ts";
import { urlParse } from "./url-parse.ts";

/** In the order they are run and shown. */
export const scenarios: readonly Scenario[] = [
  singleGet,
  sequentialGets,
  concurrentGets,
  posts,
  serverSentEvents,
  core,
  seams,
  sockets,
  urlParse,
  headerIndex,
  queryEncode,
  events,
  eventStreams,
  jsonLines,
  cookieLookup,
  ...nativeScenarios,
  ...fullScenarios,
  ...openaiScenarios,
];
