import { expect, test } from "vitest";
import { all, thrownBy } from "../../test/both.ts";
import { chunkings, streamed } from "../../test/chunkings.ts";
import { eventStream, jsonStreams, textSequence } from "../../test/json-streams.ts";
import { seeded } from "../../test/seeded.ts";
import { jsonOf, jsonOfSync, Texts } from "./ndjson.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const refuse = (message: string): Error => new RangeError(message);

test.each(jsonStreams)("$what", { tags: ["F067"] }, async ({ type, body, values }) => {
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
    eventStream,
    "data: 1\n\n:\n\ndata: oh\n\n",
    "There is no JSON in event 2 of the body, of 2 characters. Read it as it is by iterLines().",
  ],
  [
    textSequence,
    "\u001e1\n\u001e{\n",
    "There is no JSON in text 2 of the body, of 2 characters. Read it as it is by iterLines().",
  ],
])("what is no JSON is counted in the error, and not shown: %s %j", { tags: ["F067"] }, async (type, body, text) => {
  for (const chunks of chunkings(bytesOf(body)))
    expect(await thrownBy(() => [...jsonOfSync(chunks, type, refuse)])).toEqual(new SyntaxError(text));
});

test("a line without an end is refused beyond the limit", { tags: ["F067"] }, () => {
  const lines = new Texts("line", refuse, 8);
  lines.push(bytesOf("12345678\n12345678"));

  expect([lines.next(), lines.next()]).toEqual(["12345678", undefined]);
  lines.push(bytesOf("9"));
  expect(() => lines.next()).toThrow(new RangeError("One line of the body has more than 8 bytes and no end."));
});
