import { failureOf, rawPeer } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";

overSockets(({ make }) => {
  // As single bytes the first two are CR and LF, and the third is a blank.
  for (const host of ["h\u010d\u010ai", "h\u0120i", "b\u00fccher.test"])
    test(`the host ${JSON.stringify(host)} is told to nobody, as a name is in ASCII`, async () => {
      await using peer = await rawPeer((socket) => socket.resume());
      await using direct = make({ lookup: () => ["127.0.0.1"] });
      await using behindProxy = make({ proxy: `http://${peer.name}` });
      const extensions = { timeout: { total: 1000 } };

      const failures = [];
      for (const transport of [direct, behindProxy])
        for (const scheme of ["http", "https"]) {
          const origin = { ...peer.origin, scheme, host };
          const url = { href: "", origin, target: "/" };
          const { kind, sent } = await failureOf(transport.handleRequest({ ...peer.request({ extensions }), url }));
          failures.push(`${kind}, ${sent}`);
        }

      expect([failures, peer.accepted]).toEqual([Array.from({ length: 4 }, () => "local-protocol, nothing"), 0]);
    });
});
