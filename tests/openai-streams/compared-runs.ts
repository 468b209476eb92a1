import { assistantEvents } from "./assistant-events.ts";
import { bothRuns } from "./both-assistants.ts";
import { seeded } from "./random.ts";
import { parting } from "./recording.ts";
import { answerOf, endings } from "./sse.ts";

/** What so many runs of assistants come to, each as its number has it, beside the official helper. */
export interface ComparedRuns {
  readonly differences: readonly unknown[];
  /** How many events the official helper told of. */
  readonly events: number;
  /** How many of the runs were errors to it. */
  readonly failures: number;
}

export async function comparedRuns(cases: number): Promise<ComparedRuns> {
  const differences: unknown[] = [];
  let events = 0;
  let failures = 0;
  for (let seed = 0; seed < cases; seed += 1) {
    const random = seeded(seed);
    const all = assistantEvents(random);
    const ending = random.pick(endings);
    const { ours, theirs } = await bothRuns(answerOf(all, ending, random));
    events += theirs.heard.length;
    failures += theirs.heard.some((each) => each.startsWith("error")) ? 1 : 0;
    const difference = parting(ours, theirs);
    if (difference !== null) differences.push({ seed, ending, difference });
  }
  return { differences, events, failures };
}
