import { Client, Response } from "@trunkline/core";
import { mock } from "@trunkline/transport-mock";
import * as fc from "fast-check";
import { expect, test } from "../portable/index.ts";
import { arriving, chunked, type Cuts, cuts } from "./chunked.ts";

const seed = 20261121;

const accepted = (new Client({ transport: mock(() => ({})) }).headers.get("accept-encoding") ?? "").split(", ");

/** The platform's encoders, by the names that a Content-Encoding has for them; "deflate" is sent in two ways. */
const formats = { gzip: "gzip", deflate: "deflate", raw: "deflate-raw" } as const;
type Format = keyof typeof formats;

async function encoded(bytes: Uint8Array, format: Format): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const compressed = stream.pipeThrough(new CompressionStream(formats[format]));
  return new Uint8Array(await new globalThis.Response(compressed).arrayBuffer());
}

async function decoded(coding: string, chunks: readonly Uint8Array[]): Promise<string> {
  const response = new Response(200, { headers: { "Content-Encoding": coding }, content: arriving(chunks) });
  return new TextDecoder().decode(await response.read());
}

// Both what compresses well and what does not.
const plain = fc.oneof(
  fc.string({ unit: "binary", maxLength: 500 }),
  fc.tuple(fc.string({ minLength: 1, maxLength: 9 }), fc.nat({ max: 3000 })).map(([part, times]) => part.repeat(times)),
);
const stack = fc.array(fc.constantFrom<Format>("gzip", "deflate", "raw"), { minLength: 1, maxLength: 3 });

test(
  "what the platform encoded is decoded, however its bytes are cut",
  { tags: ["F053"], timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(plain, stack, cuts, async (text, applied, lengths) => {
        const meant = text.toWellFormed().replace(/^\ufeff+/, "");
        let bytes: Uint8Array = new TextEncoder().encode(meant);
        for (const format of applied) bytes = await encoded(bytes, format);
        const coding = applied.map((format) => (format === "raw" ? "deflate" : format)).join(", ");

        expect(await decoded(coding, chunked(bytes, lengths))).toBe(meant);
      }),
      { seed, numRuns: 60 },
    );
  },
);

const lines = Array.from({ length: 60 }, (_, index) => `line ${index * index} é\n`).join("");
/** The lines as brotli 1.1.0 and zstd 1.5 of Node encode them. */
const recorded = {
  br: "G90CCI3UWI3N0REq3ROX6kPEzCcVUoepoBMBHxcCQT0c44iEoCTFYqPUgoLi5eHj4Z0Oj09fhrRNcos7/hBwxLEnrUHa2XRl5EIMjNmZVfsh2n74auf7TAoU/hOyc4UbpZ2GSbHNigaYIz/m3LuTb2FGJBLQABmrRQH6QAdU7oDhMDIzucYH",
  zstd: "KLUv/WDeAUUGAFIIFRXAJR3/9v+mfdb/e6XcSaaUWKHKYQECUQwj963Zrl1RiDIo51BMKYXcKKzRxvdxx22TyV5losEx/jEcsu29ZouGfNVtykZ++R1+5QlEMcgAGAQEATsgUJNI4wF72MM2/N7DHnvcg8F73MMe2aNgg6tlcK8MlspgjcIbv4ZshTuhcCwlvEHEaPfnwluDi28wq8EbG3a33e5mNyNubOONa+PesOIWB0vbMe1mRME2Vht3DHuZVprSlBZKMyuNKW2RcrxYL9YF",
} as const;

for (const [coding, text] of Object.entries(recorded))
  test(`what ${coding} made is decoded where it is known, however its bytes are cut`, { tags: ["F053"] }, async () => {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const outcome = async (lengths: Cuts): Promise<unknown> =>
      decoded(coding, chunked(bytes, lengths)).catch((error: unknown) => String(error).includes(`decodes ${coding}`));
    const expected = accepted.includes(coding) ? lines : true;

    for (let at = 0; at <= bytes.length; at += 1) expect([at, await outcome([at])]).toEqual([at, expected]);
    await fc.assert(
      fc.asyncProperty(cuts, async (lengths) => {
        expect(await outcome(lengths)).toBe(expected);
      }),
      { seed, numRuns: 50 },
    );
  });
