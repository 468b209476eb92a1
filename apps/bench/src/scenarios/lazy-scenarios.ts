import { concurrentGets } from "./concurrent-gets.ts";
import { nativeScenarios } from "./native/native-scenarios.ts";
import type { Scenario } from "./scenario.ts";
import { sequentialGets } from "./sequential-gets.ts";
import { singleGet } from "./single-get.ts";

/** Those that load no client until one of their rows is made. */
export const lazyScenarios: readonly Scenario[] = [singleGet, sequentialGets, concurrentGets, ...nativeScenarios];
