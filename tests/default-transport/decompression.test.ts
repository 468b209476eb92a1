import { gzipSync } from "node:zlib";
import type { Coding, Decompression } from "@trunkline/transport";
import { mock } from "@trunkline/transport-mock";
import type { ClientOptions } from "trunkline";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setEnvironment } from "../trunkline/set-environment.ts";

const own = "gzip, deflate, br, zstd";

/** Decoders that can be told from others by what they undo. */
function decoders(...codings: readonly Coding[]): Decompression {
  const refuse = (): never => {
    throw new Error("nobody asked for it");
  };
  return { codings, syncCodings: codings, decompressor: refuse, syncDecompressor: refuse };
}

beforeEach(() => {
  setEnvironment();
  vi.resetModules();
  vi.doMock("@trunkline/transport-native", () => ({ native: () => mock(() => ({})) }));
  vi.doMock("@trunkline/transport-native/decompress", () => ({ nativeDecompression: () => decoders("zstd") }));
});
afterEach(() => {
  vi.doUnmock("@trunkline/transport-native");
  vi.doUnmock("@trunkline/transport-native/decompress");
  vi.unstubAllEnvs();
});

/** What a client says that it can undo. */
async function acceptedBy(options: ClientOptions = {}): Promise<string | null> {
  const { Client } = await import("trunkline");
  await using client = new Client(options);
  return client.headers.get("accept-encoding");
}

test("where the engine is the default its decoders are too, for both clients", { tags: ["F053"] }, async () => {
  const { SyncClient } = await import("trunkline");
  using blocking = new SyncClient();

  expect([await acceptedBy(), blocking.headers.get("accept-encoding")]).toEqual(["zstd", "zstd"]);
});

test("decoders that are handed in take their place", async () => {
  expect(await acceptedBy({ decompression: decoders("br") })).toBe("br");
  expect(await acceptedBy({ decompression: decoders("br"), transport: mock(() => ({})) })).toBe("br");
});

test("where another transport is meant, or there is no engine, the platform decodes", async () => {
  const accepted = [await acceptedBy({ transport: mock(() => ({})) })];
  setEnvironment({ TRUNKLINE_TRANSPORT: "undici" });
  accepted.push(await acceptedBy());
  setEnvironment();
  vi.resetModules();
  vi.doMock("@trunkline/transport-native", () => ({
    native: () => {
      throw new Error("no engine");
    },
  }));
  vi.spyOn(process, "emitWarning").mockReturnValue();
  accepted.push(await acceptedBy());

  expect(accepted).toEqual([own, own, own]);
});

test("a body is decoded by the engine that is there, or by the platform", async () => {
  vi.doUnmock("@trunkline/transport-native");
  vi.doUnmock("@trunkline/transport-native/decompress");
  vi.spyOn(process, "emitWarning").mockReturnValue();
  const { Client } = await import("trunkline");
  const text = "decoded ".repeat(100_000);
  const served = mock(() => ({ headers: { "Content-Encoding": "gzip" }, bytes: gzipSync(text) }));
  await using client = new Client({ mounts: { "http://h": served } });

  expect((await client.get("http://h/")).text()).toBe(text);
});
