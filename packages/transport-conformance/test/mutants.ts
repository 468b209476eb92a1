import type { Mutant } from "./mutants/change.ts";
import { wrongBodies } from "./mutants/bodies.ts";
import { wrongFailures } from "./mutants/failures.ts";
import { wrongHeads } from "./mutants/heads.ts";
import { wrongLifetimes } from "./mutants/lifetimes.ts";
import { meddlers } from "./mutants/meddlers.ts";
import { wrongTimes } from "./mutants/times.ts";

export const mutants: readonly Mutant[] = [
  ...wrongHeads,
  ...wrongBodies,
  ...wrongFailures,
  ...wrongTimes,
  ...wrongLifetimes,
  ...meddlers,
];
