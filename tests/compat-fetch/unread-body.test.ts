import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createFetch } from "@trunkline/compat/fetch";
import { Client } from "@trunkline/core";
import { expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { RecordingServer } from "./recording-server.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

overSockets(({ make }) => {
  test("an answer whose body nobody can read any more gives its connection back", async () => {
    await using server = await RecordingServer.start();
    const [origin = ""] = server.origins;
    await using client = new Client({ transport: make({ limits: { maxConnections: 1 } }), timeout: { pool: null } });
    const fetch = createFetch(client);

    const status = await fetch(`${origin}/bytes?size=2000000`).then((response) => response.status);
    const others: Response[] = [];
    const waiting = fetch(`${origin}/text`).then((response) => others.push(response));
    while (others.length === 0) {
      collectGarbage();
      await new Promise(setImmediate);
    }

    await waiting;
    expect([status, await others[0]?.text()]).toEqual([200, "Hello, wörld"]);
  });

  test("a body that somebody reads stays, whatever else is collected", async () => {
    await using server = await RecordingServer.start();
    const [origin = ""] = server.origins;
    await using client = new Client({ transport: make() });
    const reader = await createFetch(client)(`${origin}/bytes?size=200000`).then(({ body }) => body!.getReader());

    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      collectGarbage();
    }

    expect(size).toBe(200_000);
  });
});
