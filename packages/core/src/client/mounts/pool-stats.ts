import type { PoolStats, Transport } from "@trunkline/transport";

/** What the transports count, by origin. One origin may be reached by several of them: theirs are added up. */
export function mergedStats(transports: readonly Transport[]): Readonly<Record<string, PoolStats>> {
  const merged: Record<string, PoolStats> = {};
  for (const transport of transports)
    for (const [origin, stats] of Object.entries(transport.stats?.() ?? {}))
      merged[origin] = added(stats, merged[origin] ?? none);
  return merged;
}

const none: PoolStats = { active: 0, idle: 0, waiting: 0, max: 0 };

function added(one: PoolStats, other: PoolStats): PoolStats {
  return {
    active: one.active + other.active,
    idle: one.idle + other.idle,
    waiting: one.waiting + other.waiting,
    max: one.max + other.max,
  };
}
