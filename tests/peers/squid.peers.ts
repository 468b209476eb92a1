import type { Client, SyncClient } from "@trunkline/core";
import type { UndiciOptions } from "@trunkline/transport-undici";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Backends, type Origins, threadedBackends, trusted } from "./backends.ts";
import type { HeaderTreatment } from "./header-treatment.ts";
import { http2Exceptions } from "./http2-exceptions.ts";
import type { PeerProcess } from "./peer-process.ts";
import { type PeerSuite, peerSuite } from "./peer-suite.ts";
import { clientOver, type PeerTransport, peerTransports } from "./peer-transports.ts";
import { locate } from "./programs.ts";
import { squidPort, startSquid, user } from "./squid.ts";
import { type Way, wireRows } from "./wire-rows.ts";

// What it forwards is its own request: it says how fresh the answer must be, and keeps what is for proxies to itself.
const forwarded: HeaderTreatment = { drops: ["cache-control", "proxy-authorization"] };

const ownCredentials = {
  "headers: secrets do not follow a redirect to another origin": "the caller's Proxy-Authorization is a 407",
};

peerSuite("squid", {
  start: () => startSquid("basic"),
  ways: (suite) => {
    const through = (kind: "http" | "https" | "http2", proxy: () => string): Way["reach"] => {
      const scheme = kind === "http" ? "http" : "https";
      return () => {
        const { here, there } = suite().backends.pair(kind);
        const options: UndiciOptions = { proxy: proxy(), verify: trusted, http2: kind === "http2" };
        return { here: `${scheme}://127.0.0.1:${here}`, there: `${scheme}://127.0.0.1:${there}`, options };
      };
    };
    const open = (): string => address(suite(), "open");
    const closed = (): string => withUser(address(suite(), "closed"), user.password);
    const tls = (): string => address(suite(), "tls").replace("http:", "https:");
    const http2 = { headers: { case: "lower", joins: true }, exceptions: http2Exceptions } as const;
    return [
      { name: "forwarding", headers: forwarded, reach: through("http", open) },
      {
        name: "forwarding for Basic credentials",
        headers: forwarded,
        exceptions: ownCredentials,
        reach: through("http", closed),
      },
      { name: "forwarding over TLS to the proxy", headers: forwarded, reach: through("http", tls) },
      { name: "a tunnel to HTTP/1.1", headers: {}, reach: through("https", open) },
      { name: "a tunnel to HTTP/2", isAsyncOnly: true, ...http2, reach: through("http2", open) },
      { name: "a tunnel for Basic credentials", headers: {}, reach: through("https", closed) },
      { name: "a tunnel over TLS to the proxy", headers: {}, reach: through("https", tls) },
    ];
  },
  tests: (suite, under) => {
    test("wrong credentials are a 407 where it forwards, and a ProxyError where it should tunnel", async () => {
      const proxy = withUser(address(suite(), "closed"), "wrong");
      await using client = clientOver(under, "", { proxy, verify: trusted });

      expect(await refusals(client, suite().backends)).toEqual([407, ["ProxyError", "PROXY"]]);
    });

    test("credentials are taken as they are from the `auth` of the proxy", async () => {
      const proxy = { url: address(suite(), "closed"), auth: user };
      await using client = clientOver(under, "", { proxy });

      const { status } = await client.get(`http://127.0.0.1:${suite().backends.pair("http").here}/`);

      expect(status).toBe(200);
    });

    test("an origin where nobody listens is a 503 where it forwards, and a ProxyError where it should tunnel", async () => {
      await using client = clientOver(under, "", { proxy: address(suite(), "open") });

      const { status } = await client.get("http://127.0.0.1:1/");
      const tunnel = async (): Promise<unknown> => client.get("https://127.0.0.1:1/");

      expect(status).toBe(503);
      await expect(tunnel()).rejects.toMatchObject({ name: "ProxyError", code: "PROXY" });
    });
  },
});

describe.skipIf(locate("squid") === null)("squid", () => {
  for (const under of peerTransports)
    describe(`over ${under.name}`, () => {
      declareDigest(under);
    });
});

function declareDigest(under: PeerTransport): void {
  let backends: Origins;
  let peer: PeerProcess;
  let forgetful: PeerProcess;

  beforeAll(async () => {
    backends = await (under.isSync ? threadedBackends() : Backends.start());
    peer = await startSquid("digest");
    forgetful = await startSquid("digest", 5);
  });

  afterAll(async () => {
    await peer[Symbol.asyncDispose]();
    await forgetful[Symbol.asyncDispose]();
    await backends[Symbol.asyncDispose]();
  });

  const reach = (kind: "http" | "https"): Way["reach"] => {
    return () => {
      const { here, there } = backends.pair(kind);
      const options = { proxy: withUser(address({ peer }, "closed"), user.password), verify: trusted };
      return { here: `${kind}://127.0.0.1:${here}`, there: `${kind}://127.0.0.1:${there}`, options };
    };
  };
  for (const way of [
    {
      name: "forwarding for Digest credentials",
      headers: forwarded,
      exceptions: ownCredentials,
      reach: reach("http"),
    },
    { name: "a tunnel for Digest credentials", headers: {}, reach: reach("https") },
  ])
    wireRows(way, () => backends, under);

  test("wrong Digest credentials are a 407 where it forwards, and a ProxyError where it should tunnel", async () => {
    const proxy = withUser(address({ peer }, "closed"), "wrong");
    await using client = clientOver(under, "", { proxy, verify: trusted });

    expect(await refusals(client, backends)).toEqual([407, ["ProxyError", "PROXY"]]);
  });

  for (const kind of ["http", "https"] as const)
    test(`a nonce that is used up is replaced, for ${kind}`, async () => {
      const proxy = withUser(address({ peer: forgetful }, "closed"), user.password);
      // A tunnel is asked for anew each time.
      const limits = kind === "https" ? { maxKeepAlive: 0 } : {};
      await using client = clientOver(under, "", { proxy, limits, verify: trusted });
      backends.script.reset();

      const statuses = [];
      for (let count = 0; count < 30; count++)
        statuses.push((await client.get(`${kind}://127.0.0.1:${backends.pair(kind).here}/`)).status);

      expect(statuses).toEqual(Array.from({ length: 30 }, () => 200));
    });
}

/** What a client without the right credentials sees of http and of https. */
async function refusals(client: Client | SyncClient, backends: Origins): Promise<readonly unknown[]> {
  const { status } = await client.get(`http://127.0.0.1:${backends.pair("http").here}/`);
  const tunnel = async (): Promise<unknown> => client.get(`https://127.0.0.1:${backends.pair("https").here}/`);
  const failure = await tunnel().then(
    () => null,
    (error: Error & { code?: string }) => [error.name, error.code],
  );
  return [status, failure];
}

function address({ peer }: Pick<PeerSuite, "peer">, port: keyof typeof squidPort): string {
  return `http://127.0.0.1:${peer.ports[squidPort[port]]}`;
}

function withUser(url: string, password: string): string {
  return url.replace("//", `//${user.username}:${encodeURIComponent(password)}@`);
}
