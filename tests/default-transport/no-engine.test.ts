import type { ClientOptions } from "trunkline";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setEnvironment } from "../trunkline/set-environment.ts";

const missing = "native: no engine for linux-pdp11 could be loaded. Install one.";

beforeEach(() => {
  setEnvironment();
  vi.resetModules();
  vi.doMock("@trunkline/transport-native", () => ({
    native: () => {
      throw new Error(missing);
    },
  }));
});
afterEach(() => {
  vi.doUnmock("@trunkline/transport-native");
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** The names of transports that clients made one after the other have, and the warnings about it. */
async function namesAndWarnings(...made: readonly ClientOptions[]): Promise<[names: string[], warnings: unknown[][]]> {
  const warn = vi.spyOn(process, "emitWarning").mockReturnValue();
  const { Client } = await import("trunkline");
  const names: string[] = [];
  for (const options of made) {
    await using client = new Client(options);
    names.push(client.transportFor("https://example.org/").name);
  }
  return [names, warn.mock.calls];
}

test(
  "where there is no engine for the machine undici carries the requests, and that is said once",
  { tags: ["F050"] },
  async () => {
    const message = `${missing} Until then undici carries the requests; TRUNKLINE_TRANSPORT=undici says that this is meant.`;

    expect(await namesAndWarnings({}, { limits: { maxConnections: 1 } })).toEqual([
      ["undici", "undici"],
      [[message, { code: "TRUNKLINE_NO_ENGINE" }]],
    ]);
  },
);

test("nothing is said where undici is meant, or where only it can do what is asked for", async () => {
  const { platform } = process;
  try {
    Object.defineProperty(process, "platform", { value: "win32" });
    expect(await namesAndWarnings({ socketPath: "\\\\.\\pipe\\named" })).toEqual([["undici"], []]);
  } finally {
    Object.defineProperty(process, "platform", { value: platform });
  }
  setEnvironment({ TRUNKLINE_TRANSPORT: "undici" });
  expect(await namesAndWarnings({})).toEqual([["undici"], []]);
});

test("an engine that is asked for by its name is missed, and so is that of a SyncClient", async () => {
  setEnvironment({ TRUNKLINE_TRANSPORT: "native" });
  const { Client, SyncClient } = await import("trunkline");

  expect(() => new Client()).toThrow(missing);
  expect(() => new SyncClient()).toThrow(missing);
});
