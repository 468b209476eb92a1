import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import type { Coding } from "@trunkline/transport";
import { expect, test } from "vitest";
import * as neutral from "./decompress.ts";

const text = "the platform decodes as well ".repeat(20_000);

async function decoded(coding: Coding, chunks: Iterable<Uint8Array>): Promise<string> {
  const decompressor = neutral.decompressor(coding);
  const pieces: Uint8Array[] = [];
  try {
    for (const chunk of chunks) for await (const piece of decompressor.push(chunk)) pieces.push(piece);
    for await (const piece of decompressor.end()) pieces.push(piece);
  } finally {
    decompressor.close();
  }
  return Buffer.concat(pieces).toString();
}

function* cut(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test.for([
  ["gzip", gzipSync(text)],
  ["deflate", deflateSync(text)],
  ["deflate", deflateRawSync(text)],
] as const)("where there is no zlib the platform undoes %s", async ([coding, bytes]) => {
  expect(neutral.codings).toContain(coding);
  for (const size of [1, 100, bytes.length]) expect(await decoded(coding, cut(bytes, size))).toBe(text);
});

test("it refuses what is broken, and what was cut short", async () => {
  const bytes = gzipSync(text);

  for (const broken of [
    new TextEncoder().encode("this is no gzip at all"),
    bytes.subarray(0, 500),
    bytes.subarray(0, 3),
  ])
    await expect(decoded("gzip", [broken])).rejects.toBeInstanceOf(Error);
});

test("it decodes nothing without promises, and says so", () => {
  expect(neutral.syncCodings).toEqual([]);
  expect(() => neutral.syncDecompressor("br")).toThrow("Nothing here decodes br synchronously.");
});

test("leaving early frees it", async () => {
  const decompressor = neutral.decompressor("gzip");
  for await (const piece of decompressor.push(gzipSync(text))) {
    expect(piece.length).toBeGreaterThan(0);
    break;
  }

  decompressor.close();
  decompressor.close();
});
