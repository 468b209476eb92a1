import type { Memory } from "./process-state.ts";
import type { RunResult } from "./run-result.ts";

/** Something that a soak shows; it holds where there is no problem. */
export interface Check {
  readonly name: string;
  readonly problems: readonly string[];
}

// What the heap may have grown by, of what it was after the warm-up.
const growth = 0.1;

export function checksOf(result: RunResult): readonly Check[] {
  const { outcomes, bodies, arrivals, incidents, left } = result;
  return [
    { name: "every request has the one outcome that was planned", problems: outcomes },
    { name: "every body arrived as it was sent, in both directions", problems: bodies },
    { name: "every request reached the server as often as it may", problems: arrivals },
    { name: "no rejection unhandled, no exception uncaught, no warning", problems: incidents },
    {
      name: "the pool has nothing under way, and sees the connections the server sees",
      problems: poolProblems(result),
    },
    { name: "no socket is left after close()", problems: none(left.sockets, "sockets are left") },
    { name: "every streamed request body was let go of", problems: none(left.streams, "streams are still open") },
    { name: "the heap is back to within 10 %", problems: memoryProblems(result) },
  ];
}

function none(count: number, are: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${are}`];
}

function poolProblems({ pool, connections }: RunResult): readonly string[] {
  if (pool === null) return [];
  const { active, idle, waiting } = pool;
  if (active === 0 && waiting === 0 && idle === connections) return [];
  return [`${active} active, ${waiting} waiting and ${idle} idle, where the server has ${connections} open`];
}

function memoryProblems({ memoryBefore, memoryAfter }: RunResult): readonly string[] {
  const all = ({ heap, buffers }: Memory): number => heap + buffers;
  return [
    ...grown("the heap", memoryBefore.heap, memoryAfter.heap),
    ...grown("heap and buffers", all(memoryBefore), all(memoryAfter)),
  ];
}

function grown(what: string, before: number, after: number): readonly string[] {
  return after <= before * (1 + growth) ? [] : [`${what}: ${before} bytes before, ${after} after`];
}
