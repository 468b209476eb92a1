import { Client } from "@trunkline/core";
import { app } from "@trunkline/transport-app";
import { mock } from "@trunkline/transport-mock";
import { expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { ReportingServer } from "../reporting-server.ts";

overSockets(({ make }) => {
  test("a response tells when each phase ended; one on a connection that stood already has fewer", async () => {
    await using server = await ReportingServer.start();
    await using client = new Client({ transport: make() });

    const [first, second] = [await client.get(server.url), await client.get(server.url)];

    expect([first.extensions.connection, Object.keys(first.timings)]).toEqual([
      "new",
      ["pool", "connect", "sent", "firstByte", "done"],
    ]);
    expect([second.extensions.connection, Object.keys(second.timings)]).toEqual([
      "reused",
      ["pool", "sent", "firstByte", "done"],
    ]);
    expect(second.timings.done).toBeLessThanOrEqual(second.elapsed);
  });

  test("each hop has timings of its own, and where no transport knows them there are none", async () => {
    await using server = await ReportingServer.start((_request, response, { target }) => {
      response.writeHead(target === "/new" ? 200 : 302, { Location: "/new" }).end();
    });
    await using client = new Client({
      transport: make(),
      mounts: { "all://inside": app(() => new Response("ok")), "all://nowhere": mock(() => ({})) },
      followRedirects: true,
    });

    const response = await client.get(`${server.url}/old`);
    const others = [await client.get("http://inside/"), await client.get("http://nowhere/")];

    expect(response.history[0]?.timings.connect).toBeGreaterThan(0);
    expect(response.timings).not.toHaveProperty("connect");
    expect(others.map(({ timings }) => timings)).toEqual([{}, {}]);
  });
});
