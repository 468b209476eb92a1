import type { UndiciOptions } from "@trunkline/transport-undici";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { trusted } from "./backends.ts";
import { http2Exceptions } from "./http2-exceptions.ts";
import type { PeerProcess } from "./peer-process.ts";
import { type PeerSuite, peerSuite } from "./peer-suite.ts";
import { clientOver } from "./peer-transports.ts";
import { locate } from "./programs.ts";
import { socksUser, startDanted, startMicrosocks } from "./socks.ts";
import type { Way } from "./wire-rows.ts";

const credentials = `${socksUser.username}:${socksUser.password}@`;

peerSuite("danted", {
  start: startDanted,
  ways: (suite) => throughSocks(suite, ["socks4", "socks5", "socks5h"], ["http", "https", "http2"]),
});

peerSuite("microsocks", {
  start: () => startMicrosocks(false),
  // It leaves Nagle's algorithm on, which costs each HTTP/2 exchange 40 ms: danted has shown that protocol already.
  ways: (suite) => throughSocks(suite, ["socks5", "socks5h"], ["http", "https"]),
  tests: (suite, under) => {
    test("an origin where nobody listens is a ProxyError that names the proxy", async () => {
      const proxy = `socks5://127.0.0.1:${suite().peer.ports[0]}`;
      await using client = clientOver(under, "", { proxy });

      const refused = async (): Promise<unknown> => client.get("http://127.0.0.1:1/");

      await expect(refused()).rejects.toMatchObject({ name: "ProxyError", code: "PROXY" });
      await expect(refused()).rejects.toThrow(proxy.slice("socks5://".length));
    });

    describe.skipIf(locate("microsocks") === null)("with credentials", () => {
      let closed: PeerProcess;

      beforeAll(async () => {
        closed = await startMicrosocks(true);
      });

      afterAll(() => closed[Symbol.asyncDispose]());

      for (const [who, sent] of [
        ["the right ones", credentials],
        ["wrong ones", "ada:wrong@"],
        ["none", ""],
      ] as const)
        test(`${who} are ${who === "the right ones" ? "served" : "refused by a ProxyError"}`, async () => {
          const proxy = `socks5://${sent}127.0.0.1:${closed.ports[0]}`;
          await using client = clientOver(under, "", { proxy, verify: trusted });
          suite().backends.script.reset();

          const outcomes = [];
          for (const kind of ["http", "https"] as const) {
            const call = async () => client.get(`${kind}://127.0.0.1:${suite().backends.pair(kind).here}/`);
            outcomes.push(
              await call().then(
                ({ status }) => status,
                (error: Error) => error.name,
              ),
            );
          }

          expect(outcomes).toEqual(who === "the right ones" ? [200, 200] : ["ProxyError", "ProxyError"]);
        });
    });
  },
});

type Origin = "http" | "https" | "http2";

const spoken: Readonly<Record<Origin, Pick<Way, "name" | "headers" | "exceptions" | "isAsyncOnly">>> = {
  http: { name: "HTTP/1.1", headers: {} },
  https: { name: "HTTP/1.1 over TLS", headers: {} },
  http2: { name: "HTTP/2", isAsyncOnly: true, headers: { case: "lower", joins: true }, exceptions: http2Exceptions },
};

function throughSocks(suite: () => PeerSuite, schemes: readonly string[], origins: readonly Origin[]): readonly Way[] {
  return schemes.flatMap((scheme) =>
    origins.map((origin): Way => {
      const reach = () => {
        const { here, there } = suite().backends.pair(origin);
        const proxy = `${scheme}://127.0.0.1:${suite().peer.ports[0]}`;
        const options: UndiciOptions = { proxy, verify: trusted, http2: origin === "http2" };
        const host = origin === "http" ? "http://127.0.0.1" : "https://127.0.0.1";
        return { here: `${host}:${here}`, there: `${host}:${there}`, options };
      };
      return { ...spoken[origin], name: `${scheme} to ${spoken[origin].name}`, reach };
    }),
  );
}
