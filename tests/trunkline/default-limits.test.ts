import { Client } from "trunkline";
import { expect, test } from "vitest";
import { ReportingServer } from "../reporting-server.ts";

test("by default an origin has 100 connections at most, all of them kept", async () => {
  const held: (() => void)[] = [];
  // Nobody is answered before all have come, so each needs a connection of its own.
  await using server = await ReportingServer.start((_request, response) => {
    held.push(() => response.end());
    if (held.length === 25) for (const answer of held) answer();
  });
  await using client = new Client();
  await Promise.all(Array.from({ length: 25 }, () => client.get(server.url)));

  expect(client.transportFor(server.url).stats?.()[server.url]).toEqual({ active: 0, idle: 25, waiting: 0, max: 100 });
});
