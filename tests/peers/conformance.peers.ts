import { conformance } from "@trunkline/transport-conformance";
import { undici } from "@trunkline/transport-undici";
import { afterAll, beforeEach, describe } from "vitest";
import { locate } from "./programs.ts";
import { startDanted, startMicrosocks } from "./socks.ts";

/** Cases of the contract that a proxy for SOCKS changes by being there. */
const exceptions: Readonly<Record<string, string>> = {
  "a refused connection is `connect`": "it is the proxy that is refused",
  "a connection reset before the head is `read`": "a proxy ends its connection where the server resets the other",
  "a reset in the body fails its reading with `read`, not its head":
    "a proxy ends its connection where the server resets the other",
};

const starts = { danted: startDanted, microsocks: () => startMicrosocks(false) };

for (const name of ["danted", "microsocks"] as const) {
  // The suite makes a transport while it collects its cases, when no hook has run yet.
  const peer = locate(name) === null ? null : await starts[name]();

  // oxlint-disable-next-line vitest/valid-title -- the name of the program is what the report counts by
  describe.skipIf(peer === null)(name, () => {
    beforeEach(({ task, skip }) => {
      const reason = exceptions[task.name];
      skip(reason !== undefined, reason);
    });

    afterAll(() => peer?.[Symbol.asyncDispose]());

    const proxy = `socks5://127.0.0.1:${peer?.ports[0] ?? 1}`;
    conformance("undici by socks5", ({ authority }) => undici({ proxy, verify: authority }));
  });
}
