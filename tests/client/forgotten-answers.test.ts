import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Client } from "@trunkline/core";
import { expect, test } from "vitest";
import { ReportingServer } from "../reporting-server.ts";
import { overSockets } from "../socket-transports.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
const large = Buffer.alloc(2_000_000, "a");

const started = (): Promise<ReportingServer> =>
  ReportingServer.start(({ url }, response) => void response.end(url === "/large" ? large : "short"));

overSockets(({ make }) => {
  for (const [way, ask] of [
    ["client.fetch", async (client: Client, url: string) => (await client.fetch(url)).status],
    ["client.stream", async (client: Client, url: string) => (await client.stream("GET", url)).status],
  ] as const)
    test(`an answer of ${way} that nobody has any more gives its connection back`, async ({ signal }) => {
      await using server = await started();
      await using client = new Client({ transport: make({ limits: { maxConnections: 1 } }), timeout: { pool: null } });

      const status = await ask(client, `${server.url}/large`);
      const texts: string[] = [];
      const waiting = client.get(`${server.url}/short`).then((response) => texts.push(response.text()));
      while (texts.length === 0 && !signal.aborted) {
        collectGarbage();
        await new Promise(setImmediate);
      }

      await waiting;
      expect([status, texts]).toEqual([200, ["short"]]);
    });

  for (const [way, chunksOf] of [
    ["chunks", async (client: Client, url: string) => (await client.stream("GET", url)).iterBytes()],
    ["the platform's stream", async (client: Client, url: string) => (await client.stream("GET", url)).body],
  ] as const)
    test(`a body is read to its end by ${way}, though the answer is nobody's any more`, async () => {
      await using server = await started();
      await using client = new Client({ transport: make() });

      let size = 0;
      let collections = 0;
      for await (const chunk of await chunksOf(client, `${server.url}/large`)) {
        size += chunk.length;
        if ((collections += 1) > 3) continue;
        collectGarbage();
        await new Promise(setImmediate);
      }

      expect(size).toBe(large.length);
    });
});
