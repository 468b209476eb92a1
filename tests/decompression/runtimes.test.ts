import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { ranBy } from "../default-transport/seen-in.ts";
import { hasEngine } from "./decompressions.ts";

const text = "decoded elsewhere ".repeat(60_000);
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const bodies = { gzip: gzipSync(text), br: brotliCompressSync(text, quick), zstd: zstdCompressSync(text) };

test.skipIf(!hasEngine).each(["bun", "deno"] as const)(
  "in %s the engine undoes large bodies and small ones, waited for and not (needs the engine)",
  { tags: ["F053"] },
  async (name) => {
    const encoded = Object.entries(bodies).map(([coding, bytes]) => [coding, bytes.toString("base64")]);
    const source = `import { nativeDecompression } from "@trunkline/transport-native/decompress";
    const engine = nativeDecompression();
    const lengths = [];
    for (const [coding, text] of ${JSON.stringify(encoded)}) {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      const pieces = engine.syncDecompressor(coding);
      lengths.push(
        (await engine.decompress(coding, bytes, 2 ** 30)).length,
        engine.decompressSync(coding, bytes, 2 ** 30).length,
        [...pieces.push(bytes)].reduce((length, piece) => length + piece.length, 0),
        await engine.decompress(coding, bytes, 1000),
      );
      pieces.end();
      pieces.close();
    }
    console.log(JSON.stringify(lengths));`;

    const ways = [text.length, text.length, text.length, null];
    expect(JSON.parse(await ranBy(name, source))).toEqual([...ways, ...ways, ...ways]);
  },
);
