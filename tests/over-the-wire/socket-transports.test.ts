import { expect, test } from "vitest";
import { socketTransports } from "../socket-transports.ts";

for (const { name, make, absence } of socketTransports)
  test.skipIf(absence !== null)(`${name} takes a proxy, and speaks HTTP/2 (needs ${name})`, async () => {
    await expect(make({ proxy: "http://127.0.0.1:9", http2: true }).close()).resolves.toBeUndefined();
  });
