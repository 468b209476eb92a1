// Events, JSON values and lines, written in any of the ways their formats allow and fed in any chunks.
import { Response, type ServerSentEvent } from "@trunkline/core";
import * as fc from "fast-check";
import { expect, test } from "../portable/index.ts";
import { arriving, chunked, type Cuts, cuts } from "./chunked.ts";

const seed = 20261121;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const found: Value[] = [];
  for await (const value of values) found.push(value);
  return found;
}

/** A response to read as it arrives, and one whose chunks are here. */
function responses(text: string, lengths: Cuts, type: string): readonly [arriving: Response, here: Response] {
  const chunks = chunked(bytesOf(text), lengths);
  const headers = { "Content-Type": type };
  return [new Response(200, { headers, content: arriving(chunks) }), new Response(200, { headers, content: chunks })];
}

const lineText = fc
  .oneof(fc.string({ maxLength: 12 }), fc.string({ unit: "binary", maxLength: 6 }), fc.constantFrom(":", " a", "é€😀"))
  .map((text) => text.toWellFormed().replaceAll(/[\r\n\0]/g, ""));
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
const noise = fc.constantFrom(": a comment", ":", "unknown: field", "retry: soon", "id: a\0b");

interface WrittenEvent {
  readonly type: string;
  readonly data: readonly string[];
  readonly id: string | null;
  readonly retry: number | null;
  readonly before: readonly string[];
  readonly end: string;
}

const event: fc.Arbitrary<WrittenEvent> = fc.record({
  type: fc.constantFrom("", "ping", "message", "é"),
  data: fc.array(lineText, { minLength: 1, maxLength: 3 }),
  id: fc.option(lineText),
  retry: fc.option(fc.nat()),
  before: fc.array(noise, { maxLength: 2 }),
  // One that ends in "\r" alone would take a "\n" behind it for its other half.
  end: lineEnd,
});

function written({ type, data, id, retry, before, end }: WrittenEvent): string {
  const lines = [
    ...before,
    ...(type === "" ? [] : [`event:${type}`]),
    ...data.map((line) => `data: ${line}`),
    ...(id === null ? [] : [`id: ${id}`]),
    ...(retry === null ? [] : [`retry:${retry}`]),
    "",
  ];
  return lines.map((line) => line + end).join("");
}

const told = ({ event: type, data, id, retry }: ServerSentEvent): unknown => ({ type, data, id, retry });

test("events are read as they were written, however they are cut", { tags: ["F069"] }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 6 }), cuts, async (events, lengths) => {
      const stream = events.map(written).join("");
      let id = "";
      const expected = events.map(({ type, data, id: own, retry }) => {
        id = own ?? id;
        return { type: type || "message", data: data.join("\n"), id, retry };
      });
      const [later, here] = responses(stream, lengths, "text/event-stream");

      expect((await all(later.iterEvents())).map(told)).toEqual(expected);
      expect(Array.from(here.iterEventsSync(), told)).toEqual(expected);
    }),
    { seed, numRuns: 300 },
  );
});

const json = fc.jsonValue({ maxDepth: 2, noUnicodeString: false });

test("JSON values are read as they were written, line by line or event by event", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(json, { maxLength: 6 }),
      fc.constantFrom("\n", "\r\n"),
      cuts,
      async (values, end, lengths) => {
        // Nobody can write -0, which JSON reads.
        const texts = values.map((value) => JSON.stringify(value));
        const expected = texts.map((text) => JSON.parse(text) as unknown);
        const forms = {
          "application/x-ndjson": texts.map((text) => `${text}${end}`).join(""),
          "text/event-stream": `${texts.map((text) => `data: ${text}${end}${end}`).join("")}data: [DONE]${end}${end}`,
          "application/json-seq": texts.map((text) => `\u001e${text}\n`).join(""),
        };
        for (const [type, text] of Object.entries(forms)) {
          const [later, here] = responses(text, lengths, type);

          expect([type, await all(later.iterJson())]).toEqual([type, expected]);
          expect([type, [...here.iterJsonSync()]]).toEqual([type, expected]);

          const [laterBytes, bytesHere] = responses(text, lengths, type);

          expect([type, (await all(laterBytes.iterJsonBytes())).map(textOf)]).toEqual([type, texts]);
          expect([type, Array.from(bytesHere.iterJsonBytesSync(), textOf)]).toEqual([type, texts]);
        }
      },
    ),
    { seed },
  );
});

// Python's ends of lines, of which "\r\n" is one.
const endOfLine = /\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]/;

test("lines are Python's lines, and text is whole, however they are cut", async () => {
  const piece = fc.oneof(lineText, fc.constantFrom("\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\n\r"));
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), cuts, async (pieces, lengths) => {
      const text = pieces.join("").replaceAll("\ufeff", "");
      const lines = text.split(endOfLine);
      const expected = lines.at(-1) === "" ? lines.slice(0, -1) : lines;
      const type = "text/plain; charset=utf-8";
      const [later, here] = responses(text, lengths, type);
      const [laterText, hereText] = responses(text, lengths, type);

      expect(await all(later.iterLines())).toEqual(expected);
      expect([...here.iterLinesSync()]).toEqual(expected);
      expect([(await all(laterText.iterText())).join(""), [...hereText.iterTextSync()].join("")]).toEqual([text, text]);
    }),
    { seed, numRuns: 300 },
  );
});
