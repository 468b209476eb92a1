import { createRequire } from "node:module";
import { Client } from "trunkline";
import { undici } from "@trunkline/transport-undici";
import { expect, test } from "vitest";
import { ReportingServer } from "../reporting-server.ts";

const { cache } = createRequire(import.meta.url);

function loadsUndici(): boolean {
  return Object.keys(cache).some((file) => /[\\/]undici[\\/]lib[\\/]dispatcher[\\/]client\.js$/.test(file));
}

test("undici is loaded by the first connection that it opens, and costs nobody anything before", async () => {
  await using server = await ReportingServer.start((_request, response) => response.end("here"));
  await using overUndici = new Client({ transport: undici() });
  const before = loadsUndici();

  const [one, other] = await Promise.all([overUndici.get(server.url), overUndici.get(server.url)]);

  expect([before, loadsUndici()]).toEqual([false, true]);
  expect([one.text(), other.text()]).toEqual(["here", "here"]);
});
