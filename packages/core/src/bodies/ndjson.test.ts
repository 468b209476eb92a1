import { expect, test } from "vitest";
import { all, thrownBy } from "../../test/both.ts";
import { chunkings, streamed } from "../../test/chunkings.ts";
import { seeded } from "../../test/seeded.ts";
import { jsonOf, jsonOfSync, Texts } from "./ndjson.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const refuse = (message: string): Error => new RangeError(message);
const events = "text/event-stream; charset=utf-8";
const sequence = "application/json-seq";

const bodies: readonly (readonly [what: string, type: string | null, body: string, values: readonly unknown[]])[] = [
  [
    "each line is a value",
    "application/x-ndjson",
    '{"a":1}\n[2]\n"é€😀"\nnull\nfalse\n',
    [{ a: 1 }, [2], "é€😀", null, false],
  ],
  ["the last line needs no end", null, '{"a":1}\n{"b":2}', [{ a: 1 }, { b: 2 }]],
  ["lines may end in CRLF", "application/jsonl", "1\r\n2\r\n", [1, 2]],
  ["blank lines are left out", null, "\n1\n\n \t\r\n\n2\n\n", [1, 2]],
  ["a body without lines has no values", null, "", []],
  ["a byte order mark before the body is dropped", null, "\uFEFF1\n2", [1, 2]],
  ["U+2028 ends no line", null, '"a\u2028b"\n1\n', ["a\u2028b", 1]],
  [
    "each event's data is a value, up to [DONE]",
    events,
    'event: x\ndata: {"a":1}\n\n: ping\n\ndata: [1,\ndata: 2]\n\ndata: [DONE]\n\ndata: 3\n\ndata: x\n\n',
    [{ a: 1 }, [1, 2]],
  ],
  [
    "events need no [DONE], and empty data is left out",
    "Text/Event-Stream",
    "data:\n\ndata: 1\r\n\r\ndata: 2\n\ndata: 3\n",
    [1, 2],
  ],
  [
    "a text sequence has values over several lines",
    sequence,
    '\u001e{"a":\n1}\n\u001e2\n\u001e\u001e"x"\n',
    [{ a: 1 }, 2, "x"],
  ],
  ["a geographical sequence is one too", "application/geo+json-seq", "\u001e1\n\u001e2\n", [1, 2]],
];

test.each(bodies)("%s", { tags: ["F067"] }, async (_, type, body, values) => {
  for (const chunks of chunkings(bytesOf(body))) {
    expect([chunks, [...jsonOfSync(chunks, type, refuse)]]).toEqual([chunks, values]);
    expect([chunks, await all(jsonOf(streamed(chunks), type, refuse))]).toEqual([chunks, values]);
  }
});

test("values come back as they were written, however the bytes are cut", { tags: ["F067"] }, () => {
  const random = seeded(3);
  const value = (): unknown =>
    [null, random(), '\n\r\u001e\u2028é😀\\"', [random()], { "a\n": { b: [true] } }][Math.floor(random() * 5)];
  for (let count = 0; count < 100; count += 1) {
    const values = Array.from({ length: 5 }, value);
    const body = values.map((each) => `${JSON.stringify(each)}\n`).join("");
    for (const chunks of chunkings(bytesOf(body))) expect([...jsonOfSync(chunks, null, refuse)]).toEqual(values);
  }
});

test.each([
  [
    null,
    '1\n\n{"secret":\n2\n',
    "There is no JSON in line 3 of the body, of 10 characters. Read it as it is by iterLines().",
  ],
  [null, "1\n2\nnull x", "There is no JSON in line 3 of the body, of 6 characters. Read it as it is by iterLines()."],
  [
    events,
    "data: 1\n\n:\n\ndata: oh\n\n",
    "There is no JSON in event 2 of the body, of 2 characters. Read it as it is by iterLines().",
  ],
  [
    sequence,
    "\u001e1\n\u001e{\n",
    "There is no JSON in text 2 of the body, of 2 characters. Read it as it is by iterLines().",
  ],
])("what is no JSON is counted in the error, and not shown: %s %j", { tags: ["F067"] }, async (type, body, text) => {
  for (const chunks of chunkings(bytesOf(body)))
    expect(await thrownBy(() => [...jsonOfSync(chunks, type, refuse)])).toEqual(new SyntaxError(text));
});

test("a line without an end is refused beyond the limit", { tags: ["F067"] }, () => {
  const lines = new Texts("line", "\n", refuse, 8);
  lines.push(bytesOf("12345678\n12345678"));

  expect([lines.next(), lines.next()]).toEqual(["12345678", undefined]);
  lines.push(bytesOf("9"));
  expect(() => lines.next()).toThrow(new RangeError("One line of the body has more than 8 bytes and no end."));
});
