import { concurrentGets } from "./concurrent-gets.ts";
import { core } from "./core.ts";
import type { Scenario } from "./scenario.ts";
import { sequentialGets } from "./sequential-gets.ts";
import { singleGet } from "./single-get.ts";

/** In the order they are run and shown. */
export const scenarios: readonly Scenario[] = [singleGet, sequentialGets, concurrentGets, core];
