import type { ServerResponse } from "node:http";
import { Client } from "@trunkline/core";
import { layer, shared } from "@trunkline/transport";
import { app } from "@trunkline/transport-app";
import { expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { ReportingServer } from "../reporting-server.ts";

overSockets(({ make }) => {
  test("client.stats() tells of each origin what its server sees, and what waits", { tags: ["F075"] }, async () => {
    const held: { readonly response: ServerResponse; readonly index: number }[] = [];
    await using server = await ReportingServer.start((_request, response, { target }) => {
      held.push({ response, index: Number(target.slice(1)) });
    });
    await using client = new Client({ transport: make({ limits: { maxConnections: 3 } }) });
    const serverView = (): object => ({ active: held.length, idle: server.connections - held.length });

    expect(client.stats()).toEqual({});

    const answers = Array.from({ length: 5 }, (_, index) => client.get(`${server.url}/${index}`));
    await server.arrived(3);
    const crowded = client.stats()[server.url];
    expect(crowded).toEqual({ ...serverView(), waiting: 2, max: 3 });
    expect(crowded?.active).toBe(3);

    for (const { response } of held.splice(0, 2)) response.end("ok");
    await server.arrived(5);
    expect(client.stats()[server.url]).toEqual({ ...serverView(), waiting: 0, max: 3 });

    const { response, index } = held.shift()!;
    response.end("ok");
    await answers[index];
    expect(client.stats()[server.url]).toEqual({ ...serverView(), waiting: 0, max: 3 });
    expect(serverView()).toEqual({ active: 2, idle: 1 });

    for (const last of held.splice(0)) last.response.end("ok");
    await Promise.all(answers);
    expect(client.stats()).toEqual({ [server.url]: { ...serverView(), waiting: 0, max: 3 } });
    expect(serverView()).toEqual({ active: 0, idle: 3 });
  });

  test("every mounted transport that counts is asked once, through layers too", { tags: ["F075"] }, async () => {
    await using one = await ReportingServer.start();
    await using other = await ReportingServer.start();
    await using lent = make();
    await using client = new Client({
      transport: make(),
      mounts: {
        [`all://127.0.0.1:${other.port}`]: shared(lent),
        "all://inside": app(() => new Response("no sockets")),
      },
      layers: [layer((request, next) => next(request))],
    });

    for (const url of [one.url, other.url, "http://inside/"]) await client.get(url);

    const idle = { active: 0, idle: 1, waiting: 0, max: 100 };
    expect(client.stats()).toEqual({ [one.url]: idle, [other.url]: idle });
  });
});
