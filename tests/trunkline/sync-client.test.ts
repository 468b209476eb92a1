import { mock } from "@trunkline/transport-mock";
import { ConnectError, Proxy, SyncClient, type SyncClientOptions } from "trunkline";
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
  "a SyncClient goes through the proxy it is given, or that the environment names (needs the engine)",
  async () => {
    await using script = await ThreadedScript.start();
    script.reset();
    const url = "http://named.test/a?b=c";
    const asks = (options: SyncClientOptions): void => {
      using client = new SyncClient(options);
      client.get(url);
    };

    asks({ proxy: new Proxy(script.here, { auth: ["me", "secret"], headers: { "X-Proxy": "1" } }) });
    setEnvironment({ HTTP_PROXY: script.here.replace("//", "//me:secret@"), NO_PROXY: "other.test" });
    asks({});
    expect(() => asks({ proxy: null, lookup: () => [] })).toThrow(ConnectError);

    const login = "Proxy-Authorization: Basic bWU6c2VjcmV0";
    expect(script.sent.map(({ target, headers }) => [target, headers.slice(-2)])).toEqual([
      [url, ["X-Proxy: 1", login]],
      [url, [expect.stringMatching(/^User-Agent: /i), login]],
    ]);
  },
);

test("a transport of one's own takes the default's place, and leaves nothing to configure", () => {
  const transport = mock(() => ({ text: "mocked" }));
  using client = new SyncClient({ transport, trustEnv: false });

  expect([client.get("http://example.org/").text(), client.trustEnv]).toEqual(["mocked", false]);
  expect(() => new SyncClient({ transport, verify: false })).toThrow("verify would configure the default transport");
});
