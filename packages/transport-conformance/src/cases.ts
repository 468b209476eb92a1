import type { ConformanceCase } from "./case-context.ts";
import { abort } from "./cases/abort.ts";
import { bodies } from "./cases/bodies.ts";
import { failures } from "./cases/failures.ts";
import { heads } from "./cases/heads.ts";
import { identity } from "./cases/identity.ts";
import { lifetime } from "./cases/lifetime.ts";
import { options } from "./cases/options.ts";
import { purity } from "./cases/purity.ts";
import { sync } from "./cases/sync.ts";
import { timeouts } from "./cases/timeouts.ts";
import { upgrades } from "./cases/upgrades.ts";
import type { Facts } from "./facts.ts";

/** Every case that a transport of this kind runs, by group. */
export function casesFor(facts: Facts): Readonly<Record<string, readonly ConformanceCase[]>> {
  const asynchronous = {
    heads: heads(facts),
    bodies: bodies(facts),
    failures: failures(facts),
    timeouts: timeouts(facts),
    abort: abort(facts),
    lifetime: lifetime(facts),
    purity: purity(facts),
    upgrades: upgrades(facts),
    options: options(facts),
  };
  return { identity, ...(facts.isAsync && asynchronous), sync: sync(facts) };
}
