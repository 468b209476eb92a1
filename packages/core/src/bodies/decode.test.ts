import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { seeded } from "../../test/seeded.ts";
import { DecodingError } from "../errors.ts";
import { acceptEncodingOf, codingsOf, Decoding, platformDecompression } from "./decode.ts";
import { kept } from "./iterate.ts";

const text = Array.from({ length: 400 }, (_, index) => `line ${index * index} é\n`).join("");
const plain = new TextEncoder().encode(text);

const encoders: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: (bytes) => gzipSync(bytes),
  deflate: (bytes) => deflateSync(bytes),
  br: (bytes) => brotliCompressSync(bytes),
  zstd: (bytes) => zstdCompressSync(bytes),
};
const stacks = ["gzip", "deflate", "br", "zstd", "gzip, br", "deflate, zstd, gzip", "gzip, gzip, gzip, gzip, gzip"];

function encoded(header: string, bytes: Uint8Array = plain): Uint8Array {
  return codingsOf(header).reduce((content, coding) => encoders[coding]!(content), bytes);
}

function decodingOf(header: string, limit = Number.POSITIVE_INFINITY): Decoding {
  return new Decoding(codingsOf(header), limit, (Kind, problem, cause) => new Kind(problem, { cause }));
}

/** The text, or the error's name and what it says; the same by every way there is. */
async function outcome(header: string, chunks: readonly Uint8Array[]): Promise<string> {
  const decoding = decodingOf(header);
  const ways = [
    () => Buffer.concat([...decoding.chunksSync(chunks)]),
    async () => {
      const pieces: Uint8Array[] = [];
      for await (const piece of decoding.chunks(each(chunks))) pieces.push(piece);
      return Buffer.concat(pieces);
    },
    () => decoding.wholeSync(Buffer.concat(chunks)),
    () => decoding.whole(Buffer.concat(chunks)),
  ];
  const outcomes = new Set<string>();
  for (const way of ways)
    try {
      outcomes.add(Buffer.from(await way()).toString());
    } catch (error) {
      if (!(error instanceof DecodingError)) throw error;
      outcomes.add(error.message);
    }
  return [...outcomes].join(" or ");
}

async function* each(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

function cut(bytes: Uint8Array, random: () => number, most: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + 1 + Math.floor(random() * most);
    chunks.push(bytes.subarray(at, end));
    at = end;
  }
  return chunks;
}

test("what is asked for is what can be decoded, in httpx's order", { tags: ["F053"] }, () => {
  const { codings, syncCodings } = platformDecompression;

  expect([codings, syncCodings].map(acceptEncodingOf)).toEqual(["gzip, deflate, br, zstd", "gzip, deflate, br, zstd"]);
});

test.for(stacks)("%s is undone however its bytes are cut", { tags: ["F053"] }, async (header) => {
  const bytes = encoded(header);
  const random = seeded(5);

  expect(await outcome(header, cut(bytes, random, 1))).toBe(text);
  for (let run = 0; run < 20; run += 1) expect(await outcome(header, cut(bytes, random, 2 + run * 40))).toBe(text);
});

test("deflate without zlib's wrapper is undone too, however its bytes are cut", async () => {
  const bytes = deflateRawSync(plain);

  for (const most of [1, 3, 1000]) expect(await outcome("deflate", cut(bytes, seeded(most), most))).toBe(text);
});

test("what only looks like zlib's wrapper at one of its first two bytes is deflate without it", async () => {
  const stored = (first: number, length: number): Uint8Array =>
    Uint8Array.of(first, length, 0, 255 - length, 255, ...Buffer.alloc(length, "a"), 1, 0, 0, 255, 255);

  expect(await outcome("deflate", [stored(8, 5)])).toBe("aaaaa");
  expect(await outcome("deflate", [stored(0, 31)])).toBe("a".repeat(31));
});

test.for(["gzip", "deflate", "br"])("%s that was cut short gives what came, as httpx has it", async (coding) => {
  const short = new TextEncoder().encode("test 123");
  const bytes = encoded(coding, short);

  for (let length = 0; length < bytes.length; length += 1) {
    const got = await outcome(coding, cut(bytes.subarray(0, length), seeded(1), 1));
    expect(["test 123".startsWith(got), length, got]).toEqual([true, length, got]);
  }
  expect(text.startsWith(await outcome(coding, [encoded(coding).subarray(0, 900)]))).toBe(true);
});

test("zstd that was cut short is refused at every length", async () => {
  const bytes = Buffer.concat([encoded("zstd", new TextEncoder().encode("test 123")), skippable, encoded("zstd")]);
  const boundaries = new Set([17, 17 + skippable.length]);
  const refusal = expect.stringMatching(/^the body cannot be decoded as zstd: /);

  for (let length = 1; length < bytes.length; length += length < 60 ? 1 : 97)
    expect([length, await outcome("zstd", cut(bytes.subarray(0, length), seeded(1), 50))]).toEqual([
      length,
      boundaries.has(length) ? "test 123" : refusal,
    ]);
  expect(await outcome("zstd", [])).toBe("");
});

const skippable = Uint8Array.of(0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3);

test("zstd frames follow each other, those to skip skipped", async () => {
  const frames = Buffer.concat([skippable, encoded("zstd"), skippable, encoded("zstd"), skippable]);

  for (const most of [1, 7, 10_000]) expect(await outcome("zstd", cut(frames, seeded(most), most))).toBe(text + text);
});

test("what follows the first gzip member, or the end of deflate, is ignored", async () => {
  for (const coding of ["gzip", "deflate"])
    for (const rest of [encoded(coding), Uint8Array.of(0, 0, 0), new TextEncoder().encode("garbage")])
      for (const most of [1, 5, 100_000])
        expect(await outcome(coding, cut(Buffer.concat([encoded(coding), rest]), seeded(most), most))).toBe(text);
});

test.for(["br", "zstd"])("what follows %s is refused", async (coding) => {
  const bytes = Buffer.concat([encoded(coding), Uint8Array.of(1, 2, 3, 4, 5)]);

  for (const most of [1, 5, 100_000])
    expect(await outcome(coding, cut(bytes, seeded(most), most))).toMatch(
      new RegExp(`^the body cannot be decoded as ${coding}: `),
    );
});

test.for(["gzip", "deflate", "br", "zstd", "gzip, br"])("what is not %s is refused by name", async (header) => {
  const last = codingsOf(header).at(-1)!;

  for (const most of [1, 100])
    expect(await outcome(header, cut(new TextEncoder().encode("this is no such thing"), seeded(1), most))).toMatch(
      new RegExp(`^the body cannot be decoded as ${last}: .+\\.$`),
    );
});

test("a gzip body whose check sum, length or header is wrong is refused", async () => {
  const good = encoded("gzip");
  const broken = (at: number, value: number): Uint8Array => {
    const bytes = Uint8Array.from(good);
    bytes[at < 0 ? bytes.length + at : at] = value;
    return bytes;
  };

  expect([
    await outcome("gzip", [broken(-5, good.at(-5)! ^ 1)]),
    await outcome("gzip", [broken(-1, 1)]),
    await outcome("gzip", [broken(2, 7)]),
    await outcome("gzip", [broken(3, 0x20)]),
  ]).toEqual([
    "the body cannot be decoded as gzip: its check sum is another.",
    "the body cannot be decoded as gzip: its length is another.",
    "the body cannot be decoded as gzip: it does not begin as gzip does.",
    "the body cannot be decoded as gzip: its gzip header has flags that nobody defined.",
  ]);
});

test("a gzip header may have every field there is", async () => {
  const good = encoded("gzip");
  const fields = [3, 0, 9, 9, 9, ...Buffer.from("name\0comment\0"), 7, 7];
  const bytes = Buffer.concat([
    good.subarray(0, 3),
    Uint8Array.of(0x1e),
    good.subarray(4, 10),
    Uint8Array.from(fields),
    good.subarray(10),
  ]);

  for (const most of [1, 4, 100_000]) expect(await outcome("gzip", cut(bytes, seeded(most), most))).toBe(text);
});

test("names that nobody knows are left out, as is identity", () => {
  const headers = [
    null,
    "",
    " ",
    "identity",
    "GZIP",
    "x-compress",
    "gzip;q=1",
    "br, identity",
    "identity,br",
    "foo, gzip,,",
  ];

  expect(headers.map((header) => codingsOf(header).join())).toEqual([
    "",
    "",
    "",
    "",
    "gzip",
    "",
    "",
    "br",
    "br",
    "gzip",
  ]);
});

test("more than five codings are refused by name, whatever they hide", async () => {
  const header = Array.from({ length: 100 }, () => "gzip").join(",");

  expect(await outcome(header, [Uint8Array.of(1)])).toBe(
    'the body is encoded as "gzip, gzip, gzip, gzip, gzip" and so on, 100 times; 5 are undone. Read it as it is by iterRaw().',
  );
  expect(await outcome("br, br, br, br, br, br", [Uint8Array.of(1)])).toMatch(/and so on, 6 times; 5 are undone/);
  expect(await outcome(header, [])).toBe("");
});

const zeros = new Uint8Array(10_000_000);
const bombs: readonly (readonly [header: string, bytes: Uint8Array])[] = [
  ["gzip", gzipSync(zeros)],
  ["deflate", deflateSync(zeros)],
  ["br", brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })],
  ["zstd", zstdCompressSync(zeros)],
  ["gzip, gzip", gzipSync(gzipSync(zeros))],
  // Nothing of it would ever come out: the second gzip ignores what follows its first member.
  ["gzip, br", brotliCompressSync(Buffer.concat([gzipSync(Uint8Array.of(1)), zeros]))],
];

test.for(bombs)("ten megabytes of zeros as %s stop soon after the one that is allowed", async ([header, bytes]) => {
  const limit = 1_000_000;
  let produced = 0;
  const decoding = decodingOf(header, limit);
  const ways = [
    () => {
      for (const piece of decoding.chunksSync([bytes])) produced += piece.length;
    },
    async () => {
      for await (const piece of decoding.chunks(kept(bytes))) produced += piece.length;
    },
    () => decoding.wholeSync(bytes),
    () => decoding.whole(bytes),
  ];

  for (const way of ways)
    await expect(new Promise((resolve) => resolve(way()))).rejects.toMatchObject({
      name: "ResponseTooLarge",
      message: expect.stringMatching(
        /^the body has more than 1000000 bytes once (gzip|deflate|br|zstd) is undone\. Raise maxDecodedBytes/,
      ),
    });
  expect(produced).toBeLessThanOrEqual(2 * limit);
  expect((await decodingOf(header, 10_100_000).whole(bytes)).length).toBe(header === "gzip, br" ? 1 : 10_000_000);
});

test("pieces are made when they are taken, and small whatever they are made of", () => {
  const decoded = decodingOf("gzip").chunksSync([gzipSync(zeros)]);
  const pieces = decoded[Symbol.iterator]();
  const before = process.memoryUsage().arrayBuffers;
  const sizes = Array.from({ length: 3 }, () => pieces.next().value!.length);
  const grown = process.memoryUsage().arrayBuffers - before;
  pieces.return?.();

  expect(sizes).toEqual([65_536, 65_536, 65_536]);
  expect(grown).toBeLessThan(2_000_000);
});
