import { Client, ReadTimeout, TotalTimeout } from "@trunkline/core";
import { app, nodeApp } from "@trunkline/transport-app";
import { expect, test } from "vitest";

/** Applications that never answer, and say when they hear that nobody waits any more. */
const silent = {
  "a fetch handler": (hear: () => void) =>
    app(({ signal }) => {
      signal.addEventListener("abort", hear);
      return new Promise<Response>(() => {});
    }),
  "a Node listener": (hear: () => void) => nodeApp((request) => void request.on("close", hear)),
};

for (const [what, silentApp] of Object.entries(silent))
  for (const { timeout, Missed } of [
    { timeout: 20, Missed: ReadTimeout },
    { timeout: { total: 20 }, Missed: TotalTimeout },
  ])
    test(`${what} that never answers is a ${Missed.name}, and hears of it`, { tags: ["F025"] }, async () => {
      const heard = Promise.withResolvers<void>();
      await using client = new Client({ transport: silentApp(heard.resolve), timeout });

      await expect(client.get("http://shop.test/")).rejects.toBeInstanceOf(Missed);
      await heard.promise;
    });
