import { afterAll, beforeAll, describe } from "vitest";
import { Backends, trusted } from "./backends.ts";
import { http2Exceptions } from "./http2-exceptions.ts";
import { peerTransports } from "./peer-transports.ts";
import { type Way, wireRows } from "./wire-rows.ts";

describe("node", () => {
  let backends: Backends;

  beforeAll(async () => {
    backends = await Backends.start();
  });

  afterAll(() => backends[Symbol.asyncDispose]());

  const reached = (kind: "http2" | "cleartextHttp2", scheme: string) => {
    const { here, there } = backends.pair(kind);
    return { here: `${scheme}://127.0.0.1:${here}`, there: `${scheme}://127.0.0.1:${there}` };
  };
  const common = { headers: { case: "lower", joins: true }, exceptions: http2Exceptions } as const;
  const ways: readonly Way[] = [
    {
      ...common,
      name: "HTTP/2 over TLS",
      reach: () => ({ ...reached("http2", "https"), options: { verify: trusted, http2: true } }),
    },
    {
      ...common,
      name: "HTTP/2 in cleartext",
      reach: () => ({ ...reached("cleartextHttp2", "http"), options: { http1: false, http2: true } }),
    },
  ];

  // Servers in another thread, which a client that blocks this one needs, speak HTTP/1.1 alone.
  for (const under of peerTransports.filter(({ isSync }) => !isSync))
    describe(`over ${under.name}`, () => {
      for (const way of ways) wireRows(way, () => backends, under);
    });
});
