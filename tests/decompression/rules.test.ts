import { constants, brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../aborts/seeded-random.ts";
import { decompressions } from "./decompressions.ts";
import { cut, formatNames, formats, skippable } from "./encodings.ts";
import { Reader } from "./outcomes.ts";

const text = Array.from({ length: 400 }, (_, index) => `line ${index * index} \u00e9\n`).join("");
const plain = Buffer.from(text);
const garbage = Buffer.from("this is no such thing");

/** Undone by whatever has been handed to the client: the same rules as core's own decoders have. */
describe.each(decompressions)("by %s", (_name, decompression) => {
  const reader = new Reader(decompression);
  const outcome = async (header: string, chunks: readonly Uint8Array[]): Promise<string> =>
    (await reader.outcomes({ header, chunks })).map((each) => each.toString()).join(" or ");

  test.each(formatNames)("%s is undone however its bytes are cut", { tags: ["F053"] }, async (format) => {
    const { coding, encode } = formats[format];
    const random = seededRandom(5);

    for (const most of [1, 2, 40, 200, 100_000])
      expect(await outcome(coding, cut(encode(plain), random, most))).toBe(text);
  });

  test.each([
    ["gzip, br", formats.br.encode(formats.gzip.encode(plain))],
    ["deflate, zstd, gzip", formats.gzip.encode(formats.zstd.encode(formats.deflate.encode(plain)))],
  ])("%s are undone, the last one first", async (header, bytes) => {
    expect(await outcome(header, cut(bytes, seededRandom(1), 50))).toBe(text);
  });

  test("what only looks like zlib's wrapper at one of its first two bytes is deflate without it", async () => {
    const stored = (first: number, length: number): Uint8Array =>
      Uint8Array.of(first, length, 0, 255 - length, 255, ...Buffer.alloc(length, "a"), 1, 0, 0, 255, 255);

    expect(await outcome("deflate", [stored(8, 5)])).toBe("aaaaa");
    expect(await outcome("deflate", cut(stored(0, 31), seededRandom(1), 1))).toBe("a".repeat(31));
  });

  test.each(["gzip", "deflate", "raw", "br"] as const)("%s that was cut short gives what came", async (format) => {
    const { coding, encode } = formats[format];
    const bytes = encode(Buffer.from("test 123"));

    for (let length = 0; length < bytes.length; length += 1) {
      const got = await outcome(coding, cut(bytes.subarray(0, length), seededRandom(1), 1));
      expect(["test 123".startsWith(got), length, got]).toEqual([true, length, got]);
    }
    expect(text.startsWith(await outcome(coding, [encode(plain).subarray(0, 900)]))).toBe(true);
  });

  test("zstd that was cut short is refused, unless a frame has just ended", async () => {
    const bytes = Buffer.concat([formats.zstd.encode(Buffer.from("test 123")), skippable, formats.zstd.encode(plain)]);
    const boundaries = new Set([17, 17 + skippable.length]);
    const refusal = expect.stringMatching(/^DecodingError: GET http:\/\/h\/: the body cannot be decoded as zstd: /);

    for (let length = 1; length < bytes.length; length += length < 60 ? 1 : 97)
      expect([length, await outcome("zstd", cut(bytes.subarray(0, length), seededRandom(1), 50))]).toEqual([
        length,
        boundaries.has(length) ? "test 123" : refusal,
      ]);
  });

  test("zstd frames follow each other, those to skip skipped", async () => {
    const frame = formats.zstd.encode(plain);
    const frames = Buffer.concat([skippable, frame, skippable, frame, skippable]);

    for (const most of [1, 7, 10_000])
      expect(await outcome("zstd", cut(frames, seededRandom(most), most))).toBe(text + text);
  });

  test("what follows the first gzip member, or the end of deflate, is ignored", async () => {
    for (const format of ["gzip", "deflate", "raw"] as const)
      for (const rest of [formats[format].encode(plain), Uint8Array.of(0, 0, 0), garbage])
        for (const most of [1, 5, 100_000]) {
          const bytes = Buffer.concat([formats[format].encode(plain), rest]);
          expect(await outcome(formats[format].coding, cut(bytes, seededRandom(most), most))).toBe(text);
        }
  });

  test.each(["br", "zstd"] as const)("what follows %s is refused", async (format) => {
    const bytes = Buffer.concat([formats[format].encode(plain), Uint8Array.of(1, 2, 3, 4, 5)]);

    for (const most of [1, 5, 100_000])
      expect(await outcome(format, cut(bytes, seededRandom(most), most))).toMatch(refusalOf(format));
  });

  test.each(["gzip", "deflate", "br", "zstd"])("what is no %s is refused by name", async (coding) => {
    for (const most of [1, 100])
      expect(await outcome(coding, cut(garbage, seededRandom(1), most))).toMatch(refusalOf(coding));
  });

  test("a gzip body whose check sum, length or header is wrong is refused, and says which", async () => {
    const good = formats.gzip.encode(plain);
    const broken = (at: number, value: number): Uint8Array[] => {
      const bytes = Uint8Array.from(good);
      bytes[at < 0 ? bytes.length + at : at] = value;
      return [bytes];
    };
    const outcomes = [
      await outcome("gzip", broken(-5, good.at(-5)! ^ 1)),
      await outcome("gzip", broken(-1, 1)),
      await outcome("gzip", broken(2, 7)),
      await outcome("gzip", broken(3, 0x20)),
    ];

    expect(outcomes).toEqual(
      [
        "its check sum is another",
        "its length is another",
        "it does not begin as gzip does",
        "its gzip header has flags that nobody defined",
      ].map((what) => `DecodingError: GET http://h/: the body cannot be decoded as gzip: ${what}.`),
    );
  });

  test("a gzip header may have every field there is", async () => {
    const good = formats.gzip.encode(plain);
    const fields = [3, 0, 9, 9, 9, ...Buffer.from("name\0comment\0"), 7, 7];
    const bytes = Buffer.concat([
      good.subarray(0, 3),
      Uint8Array.of(0x1e),
      good.subarray(4, 10),
      Uint8Array.from(fields),
      good.subarray(10),
    ]);

    for (const most of [1, 4, 100_000]) expect(await outcome("gzip", cut(bytes, seededRandom(most), most))).toBe(text);
  });

  test("however long that is which comes to nothing, what comes out is whole", async () => {
    const five = 5_000_000;
    const good = formats.gzip.encode(plain);
    const named = Buffer.concat([good.subarray(0, 3), Uint8Array.of(8), good.subarray(4, 10), Buffer.alloc(five, "n")]);
    const skipped = Buffer.concat([skippable.subarray(0, 4), Buffer.alloc(4), Buffer.alloc(five)]);
    skipped.writeUInt32LE(five, 4);

    expect(await outcome("gzip", [Buffer.concat([named, Buffer.alloc(1), good.subarray(10)])])).toBe(text);
    expect(await outcome("zstd", [Buffer.concat([skipped, formats.zstd.encode(plain)])])).toBe(text);
    for (const format of ["gzip", "deflate", "raw"] as const)
      expect(await outcome(formats[format].coding, [Buffer.concat([formats[format].encode(plain), skipped])])).toBe(
        text,
      );
  });

  test.each(bombs())("ten megabytes of zeros as %s stop soon after the one that is allowed", async (header, bytes) => {
    const limited = new Reader(decompression, 1_000_000);
    const outcomes = await limited.outcomes({ header, chunks: [bytes] });

    expect(outcomes).toEqual([
      expect.stringMatching(
        /^ResponseTooLarge: GET http:\/\/h\/: the body has more than 1000000 bytes once (gzip|deflate|br|zstd) is undone\. /,
      ),
    ]);
    expect((await outcome(header, [bytes])).length).toBe(header === "gzip, br" ? 1 : 10_000_000);
  });

  test("a body may have as many bytes as are allowed, and not one more", async () => {
    const bytes = Buffer.alloc(700_000, "ab");
    for (const { coding, encode } of Object.values(formats)) {
      const kinds = await Promise.all(
        [700_000, 699_999].map(async (limit) => {
          const [found, ...others] = await new Reader(decompression, limit).outcomes({
            header: coding,
            chunks: [encode(bytes)],
          });
          return [typeof found === "string" ? found.split(":")[0] : found?.length, others];
        }),
      );
      expect([coding, kinds]).toEqual([
        coding,
        [
          [700_000, []],
          ["ResponseTooLarge", []],
        ],
      ]);
    }
  });
});

function refusalOf(coding: string): RegExp {
  return new RegExp(`^DecodingError: GET http://h/: the body cannot be decoded as ${coding}: [^.]+\\.$`);
}

function bombs(): readonly (readonly [header: string, bytes: Uint8Array])[] {
  const zeros = new Uint8Array(10_000_000);
  const small = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return [
    ...Object.values(formats).map(({ coding, encode }) => [coding, encode(zeros)] as const),
    ["gzip, gzip", gzipSync(gzipSync(zeros))],
    // Nothing of it would ever come out: what follows the first gzip member is ignored.
    ["gzip, br", brotliCompressSync(Buffer.concat([gzipSync(Uint8Array.of(1)), zeros]), small)],
  ];
}
