import { Response as CoreResponse } from "@trunkline/core";
import { Stream } from "@trunkline/openai";
import { Stream as OfficialStream } from "openai/core/streaming";
import { expect, test } from "vitest";
import { eventBytes } from "./event-bytes.ts";
import { chunked, seeded, streamOf } from "./random.ts";

const cases = 2000;

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

for (const kind of ["events", "assistant-events"] as const)
  test(`${cases} odd streams of ${kind} read as by the official package, however they are cut`, async () => {
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

    expect(differences.slice(0, 3)).toEqual([]);
    // Streams without events, or without errors, would compare nothing.
    expect({ yielded: yielded > cases, failed: failed > cases / 20 }).toEqual({ yielded: true, failed: true });
  }, 120_000);
