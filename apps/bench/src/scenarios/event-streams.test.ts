// The parsers that are measured side by side read the same: random streams, in every chunk size.
import { Response } from "@trunkline/core";
import { createParser } from "eventsource-parser";
import { expect, test } from "vitest";
import { seeded } from "../shuffle.ts";

type Row = readonly [event: string, data: string, id: string];

const pieces =
  "\n|\n|\n\n|\r\n|\r|:|: comment|data|data: x|data:y|event: e|event|id: 7|id|id: \0|retry: 5|é€😀|\uFEFF|d|  ";

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
  const random = seeded(4);
  const words = pieces.split("|");
  let count = 0;
  for (let stream = 0; stream < 500; stream += 1) {
    const length = Math.floor(random() * 24);
    const text = Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? "").join("");
    const bytes = new TextEncoder().encode(text);
    for (let size = 1; size <= bytes.length; size += 1) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.slice(at * size, (at + 1) * size),
      );
      const rows = ours(chunks);
      expect([text, size, rows]).toEqual([text, size, theirs(chunks)]);
      count += rows.length;
    }
  }
  expect(count).toBeGreaterThan(1000);
});
