import { assistantEvents } from "./assistant-events.ts";
import { bothRuns } from "./both-assistants.ts";
import { bothChats } from "./both-chats.ts";
import { bothResponses } from "./both-responses.ts";
import { chatChunks } from "./chat-chunks.ts";
import { type Random, seeded } from "./random.ts";
import { type Both, parting } from "./recording.ts";
import { responseEvents } from "./response-events.ts";
import { answerOf, endings } from "./sse.ts";

/** What so many answers come to, each as its number has it, beside the official helper. */
export interface Comparison {
  readonly differences: readonly unknown[];
  /** How many events the official helper told of. */
  readonly events: number;
  /** How many of the answers were errors to it. */
  readonly failures: number;
}

/** By what the API is asked for. */
export const comparisons: Readonly<Record<string, (cases: number) => Promise<Comparison>>> = {
  "chat completions": (cases) => comparedCases(cases, chatChunks, bothChats),
  responses: (cases) => comparedCases(cases, responseEvents, bothResponses),
  "runs of assistants": (cases) => comparedCases(cases, assistantEvents, bothRuns),
};

async function comparedCases(
  cases: number,
  eventsOf: (random: Random) => readonly object[],
  both: (answer: () => Response) => Promise<Both>,
): Promise<Comparison> {
  const differences: unknown[] = [];
  let events = 0;
  let failures = 0;
  for (let seed = 0; seed < cases; seed += 1) {
    const random = seeded(seed);
    const all = eventsOf(random);
    const ending = random.pick(endings);
    const { ours, theirs } = await both(answerOf(all, ending, random));
    events += theirs.heard.length;
    failures += theirs.heard.some((each) => each.startsWith("error")) ? 1 : 0;
    const difference = parting(ours, theirs);
    if (difference !== null) differences.push({ seed, ending, difference });
  }
  return { differences, events, failures };
}
