import { Response as CoreResponse } from "@trunkline/core";
import { Stream } from "@trunkline/openai";
import { Stream as OfficialStream } from "openai/core/streaming";
import { eventBytes } from "./event-bytes.ts";
import { chunked, seeded, streamOf } from "./random.ts";

export const kinds = ["events", "assistant-events"] as const;

interface Outcome {
  readonly events: unknown[];
  readonly error: unknown;
}

async function outcomeOf(stream: AsyncIterable<unknown>): Promise<Outcome> {
  const events: unknown[] = [];
  try {
    for await (const event of stream) events.push(event);
    return { events, error: null };
  } catch (error) {
    const { message, constructor, ...own } = error as Error & { error?: unknown; code?: unknown };
    return { events, error: [constructor.name, message, own.error, own.code] };
  }
}

const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };

/** What so many odd streams come to that the official package reads otherwise, and how many events and errors it read. */
export async function comparedOddStreams(
  kind: (typeof kinds)[number],
  cases: number,
): Promise<{ readonly differences: readonly unknown[]; readonly yielded: number; readonly failed: number }> {
  const differences: unknown[] = [];
  let yielded = 0;
  let failed = 0;
  for (let seed = 0; seed < cases; seed += 1) {
    const random = seeded(seed);
    const bytes = eventBytes(random);
    const [theirs, ours, overFetch] = await Promise.all([
      outcomeOf(
        OfficialStream.fromSSEResponse(
          new Response(streamOf(chunked(bytes, random))),
          new AbortController(),
          { logger: silent, logLevel: "off" } as never,
          kind === "assistant-events",
        ),
      ),
      outcomeOf(Stream.from(new CoreResponse(200, { stream: chunked(bytes, random) }), { kind })),
      outcomeOf(Stream.from(new Response(streamOf(chunked(bytes, random))), { kind })),
    ]);
    yielded += theirs.events.length;
    failed += theirs.error === null ? 0 : 1;
    for (const outcome of [ours, overFetch])
      if (JSON.stringify(outcome) !== JSON.stringify(theirs))
        differences.push({ seed, text: Buffer.from(bytes).toString(), theirs, ours: outcome });
  }
  return { differences, yielded, failed };
}
