// Two parsers of one standard, written apart: HTML §9.2.6.
import { Response } from "@trunkline/core";
import { createParser } from "eventsource-parser";
import * as fc from "fast-check";
import { expect, test } from "../portable/index.ts";

type Row = readonly [event: string, data: string, id: string];

const piece = fc.constantFrom(
  ..."\n|\n|\n\n|data: x\n|data: y\n\n|\r\n|\r|:|: comment|data|data: x|data:y|event: e|event|id: 7|id|id: \0|retry: 5|é€😀|\uFEFF|d|  ".split(
    "|",
  ),
);

function ours(chunks: readonly Uint8Array[]): Row[] {
  return Array.from(new Response(200, { stream: chunks }).iterEventsSync(), ({ event, data, id }) => [event, data, id]);
}

/** Brought into our form: an event without a type is a "message", and the stream's last id is each event's. */
function theirs(chunks: readonly Uint8Array[]): Row[] {
  const rows: Row[] = [];
  let lastId = "";
  const parser = createParser({
    onId: (id) => void (lastId = id),
    onEvent: ({ event = "message", data }) => void rows.push([event, data, lastId]),
  });
  // It drops a byte order mark itself; a decoder that does so too would drop a second one.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for (const chunk of chunks) parser.feed(decoder.decode(chunk, { stream: true }));
  return rows;
}

test("eventsource-parser and ours read the same events, however the bytes are cut", { tags: ["F069"] }, () => {
  let count = 0;
  fc.assert(
    fc.property(fc.array(piece, { minLength: 12, maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (pieces, size) => {
      const bytes = new TextEncoder().encode(pieces.join(""));
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.slice(at * size, (at + 1) * size),
      );
      const rows = ours(chunks);
      expect(rows).toEqual(theirs(chunks));
      count += rows.length;
    }),
    { numRuns: 5_000, seed: 4 },
  );
  expect(count).toBeGreaterThan(1000);
});
