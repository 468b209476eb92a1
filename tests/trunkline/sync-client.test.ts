import { mock } from "@trunkline/transport-mock";
import { SyncClient, type SyncClientOptions } from "trunkline";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ThreadedScript } from "../over-the-wire/threaded-script.ts";
import { presentTransports } from "../socket-transports.ts";
import { setEnvironment } from "./set-environment.ts";

beforeEach(() => setEnvironment());
afterEach(() => void vi.unstubAllEnvs());

const lacksEngine = !presentTransports.some(({ name }) => name === "native");

test.skipIf(lacksEngine)(
  "a SyncClient needs no transport in Node, and takes what configures it (needs the engine)",
  async () => {
    await using script = await ThreadedScript.start();
    script.reset((count) => ({ headers: ["Set-Cookie", "a=1"], body: `answer ${count}` }));
    using client = new SyncClient({ baseUrl: script.here, limits: { maxConnections: 3 } });

    const texts = [client.get("/one").text(), client.put("/two", { json: [2] }).text()];

    expect([client.transportFor(script.here).name, client.trustEnv, texts]).toEqual([
      "native",
      true,
      ["answer 1", "answer 2"],
    ]);
    expect(script.sent.map(({ method, target, body }) => [method, target, body])).toEqual([
      ["GET", "/one", ""],
      ["PUT", "/two", "[2]"],
    ]);
  },
);

test.skipIf(lacksEngine)(
  "what nothing synchronous can do is refused by name, proxies of the environment too (needs the engine)",
  () => {
    const refused = (options: SyncClientOptions): (() => SyncClient) => {
      return () => new SyncClient(options);
    };

    expect(refused({ http2: true })).toThrow("http2: no synchronous transport speaks it.");
    expect(refused({ proxy: "http://127.0.0.1:9" })).toThrow("proxy: no synchronous transport goes through one.");
    setEnvironment({ HTTPS_PROXY: "http://127.0.0.1:9" });
    expect(refused({})).toThrow("The environment's HTTPS_PROXY is of no use: proxy: no synchronous transport");
    for (const options of [{ proxy: null }, { trustEnv: false }]) expect(refused(options)).not.toThrow();
  },
);

test("a transport of one's own takes the default's place, and leaves nothing to configure", () => {
  const transport = mock(() => ({ text: "mocked" }));
  using client = new SyncClient({ transport, trustEnv: false });

  expect([client.get("http://example.org/").text(), client.trustEnv]).toEqual(["mocked", false]);
  expect(() => new SyncClient({ transport, verify: false })).toThrow("verify would configure the default transport");
});
