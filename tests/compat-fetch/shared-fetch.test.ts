import { fetch } from "@trunkline/compat/fetch";
import { expect, test } from "vitest";
import { RecordingServer } from "./recording-server.ts";

test("the fetch that needs no client fetches, and keeps no cookies", async () => {
  await using server = await RecordingServer.start();
  const [origin = ""] = server.origins;

  await fetch(`${origin}/cookie`);
  await fetch(`${origin}/redirect?cookie=a%3D1&to=/text`);
  const response = await fetch(`${origin}/text`, { headers: { "x-own": "1" } });

  expect([response.status, await response.text()]).toEqual([200, "Hello, wörld"]);
  const sent = server.taken().map(({ target, headers }) => [target, headers.some(([name]) => name === "cookie")]);
  expect(sent).toEqual([
    ["one /cookie", false],
    ["one /redirect?cookie=a%3D1&to=/text", false],
    ["one /text", false],
    ["one /text", false],
  ]);
});
