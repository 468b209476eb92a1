import { expect, test } from "vitest";
import { all, thrownBy } from "../../test/both.ts";
import { chunkings, streamed } from "../../test/chunkings.ts";
import { jsonStreams } from "../../test/json-streams.ts";
import { jsonBytesOf, jsonBytesOfSync, TextBytes } from "./json-bytes.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const refuse = (message: string): Error => new RangeError(message);

test.each(jsonStreams)("as bytes: $what", { tags: ["F068"] }, async ({ type, body, texts }) => {
  const expected = texts.map(bytesOf);
  for (const chunks of chunkings(bytesOf(body))) {
    expect([chunks, [...jsonBytesOfSync(chunks, type, refuse)]]).toEqual([chunks, expected]);
    expect([chunks, await all(jsonBytesOf(streamed(chunks), type, refuse))]).toEqual([chunks, expected]);
  }
});

test("bytes come as they are, be they JSON, UTF-8 or neither", { tags: ["F068"] }, () => {
  const lines = [[0xff, 0xfe], [0x22, 0xc3, 0x22], [...bytesOf("no JSON")], [0xef, 0xbb, 0xbf, 0x31]];
  const body = Uint8Array.from(lines.flatMap((line) => [...line, 0x0a]));

  for (const chunks of chunkings(body))
    expect(Array.from(jsonBytesOfSync(chunks, null, refuse), (bytes) => [...bytes])).toEqual(lines);
});

test("what comes of Buffers is none, and nothing is copied that is in one chunk", { tags: ["F068"] }, () => {
  const chunk = Buffer.from("1\n2\n3\n4");
  const values = [...jsonBytesOfSync([chunk, Buffer.from("5\n")], null, refuse)];
  chunk.fill("9");

  expect(values).toEqual(["9", "9", "9", "45"].map(bytesOf));
  expect(values.map(({ constructor }) => constructor)).toEqual(values.map(() => Uint8Array));
});

test("a value comes as soon as its end is here, and leaving early closes the stream", { tags: ["F068"] }, async () => {
  const log: string[] = [];
  async function* body(): AsyncGenerator<Uint8Array> {
    try {
      for (const text of ["1\n2", "2\n3\n", "4\n"]) {
        log.push(`read ${JSON.stringify(text)}`);
        yield bytesOf(text);
      }
    } finally {
      log.push("closed");
    }
  }
  for await (const bytes of jsonBytesOf(body(), null, refuse)) if (log.push(String.fromCharCode(...bytes)) === 4) break;

  expect(log).toEqual(['read "1\\n2"', "1", 'read "2\\n3\\n"', "22", "closed"]);
});

test("what waits for its end is refused beyond the limit, after the values before it", { tags: ["F068"] }, async () => {
  const seen: string[] = [];
  const texts = new TextBytes("text", refuse, 8);
  const read = (text: string): void => {
    texts.push(bytesOf(text));
    for (let bytes = texts.next(); bytes !== undefined; bytes = texts.next()) seen.push(String.fromCharCode(...bytes));
  };
  read("\u001e12345678\u001e1234");
  read("5678");
  read("\u001e1234");

  expect(await thrownBy(() => read("\u001e1\u001e123456789"))).toEqual(
    new RangeError("One text of the body has more than 8 bytes and no end."),
  );
  expect(seen).toEqual(["12345678", "12345678", "1234", "1"]);
});

test("a value of a million one-byte chunks costs its length", { tags: ["F068"] }, () => {
  const chunk = bytesOf("1");
  function* body(): Generator<Uint8Array> {
    for (let left = 1_000_000; left > 0; left -= 1) yield chunk;
  }

  expect(Array.from(jsonBytesOfSync(body(), null, refuse), ({ length }) => length)).toEqual([1_000_000]);
});
