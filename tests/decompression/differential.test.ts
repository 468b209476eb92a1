import { expect, test } from "vitest";
import { seededRandom } from "../aborts/seeded-random.ts";
import { decompressions, hasEngine } from "./decompressions.ts";
import { cut, type Format, formatNames, formats } from "./encodings.ts";
import { digestOf, type EncodedBody, type Outcome, Reader } from "./outcomes.ts";

// Bodies of each format. More of them, and others: DECOMPRESSION_RUNS=4000 DECOMPRESSION_SEED=7.
const runs = Number(process.env["DECOMPRESSION_RUNS"] ?? 200);
const seed = Number(process.env["DECOMPRESSION_SEED"] ?? 20_261_121);

const words = ["the ", "quick ", "brown ", "\u00fcber ", "0", "1", "\n", '{"id":', "}, "];

function plain(random: () => number): Buffer {
  const size = Math.floor(random() ** 8 * 600_000);
  const kind = random();
  if (kind < 0.2) return Buffer.alloc(size, Math.floor(random() * 256));
  if (kind < 0.4) return Buffer.from(Array.from({ length: size % 5000 }, () => Math.floor(random() * 256)));
  let text = "";
  while (text.length < size) text += words[Math.floor(random() * words.length)]! + Math.floor(random() * 9);
  return Buffer.from(text);
}

/** An encoded body, whole, cut short, with something behind it or with some bytes that are others; or no such thing at all. */
function odd(format: Format, random: () => number): Buffer {
  const at = (length: number): number => Math.floor(random() * length);
  const bytes = formats[format].encode(plain(random));
  const kind = random();
  if (kind < 0.1) return bytes;
  if (kind < 0.4) return bytes.subarray(0, at(bytes.length + 1));
  if (kind < 0.5) return Buffer.concat([bytes, formats[format].encode(plain(random)).subarray(0, at(40))]);
  if (kind < 0.55) return Buffer.from(Array.from({ length: at(60) }, () => at(256)));
  const changed = Buffer.from(bytes);
  for (let times = 1 + at(3); times > 0; times -= 1) {
    // What is at the start decides most.
    const place = at(random() < 0.5 ? Math.min(changed.length, 40) : changed.length);
    changed[place] = random() < 0.5 ? changed[place]! ^ (1 << at(8)) : at(256);
  }
  return random() < 0.2 ? changed.subarray(0, at(changed.length + 1)) : changed;
}

/** The bytes, or that they are refused: in which words is each decoder's own business. */
function comparable(outcomes: readonly Outcome[]): string {
  const kinds = outcomes.map((each) => (typeof each === "string" ? each.split(":")[0]! : digestOf(each)));
  return [...new Set(kinds)].join(" or ");
}

test.skipIf(!hasEngine).for(formatNames)(
  "whatever comes as %s is the same by the engine as by core's own decoders (needs the engine)",
  { timeout: 600_000 },
  async (format) => {
    const random = seededRandom(seed + formatNames.indexOf(format));
    const readers = decompressions.map(([, decompression]) => new Reader(decompression));
    const tally = { decoded: 0, refused: 0 };

    for (let run = 0; run < runs; run += 1) {
      const bytes = odd(format, random);
      // Byte by byte, whole, and all between; a long one in some hundred pieces at most.
      const chunks = cut(bytes, random, 1 + Math.floor(bytes.length / 200 + random() ** 3 * bytes.length));
      const body: EncodedBody = { header: formats[format].coding, chunks };
      const [own, engine] = await Promise.all(readers.map(async (reader) => comparable(await reader.outcomes(body))));
      tally[own === "DecodingError" ? "refused" : "decoded"] += 1;

      expect({ run, outcome: engine }).toEqual({ run, outcome: own });
    }
    // Else there was nothing to compare.
    expect(Math.min(tally.decoded, tally.refused)).toBeGreaterThan(runs / 20);
  },
);
