import { expect } from "vitest";
import { both, scripted } from "./both.ts";

both("what says how one URL is asked for is not said of the next", async ({ client }) => {
  const transport = scripted(
    (_request, index) =>
      [{ status: 302, headers: ["Location", "/b"] }, { status: 302, headers: ["Location", "http://o/c"] }, {}][index] ??
      {},
  );
  const extensions = { target: "*", sniHostname: "sni", timeout: { read: 7 } };
  await client({ transport, followRedirects: true }).get("http://h/a", { extensions });

  expect(transport.arrived.map((arrived) => arrived.extensions)).toEqual([
    { timeout: { read: 7 }, target: "*", sniHostname: "sni" },
    { timeout: { read: 7 }, sniHostname: "sni" },
    { timeout: { read: 7 } },
  ]);
});
