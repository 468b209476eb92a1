import { Client, get, Proxy, ProxyError } from "trunkline";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { covers } from "../portable/covers.ts";
import { socksPeer } from "../proxies/socks-peer.ts";
import { ReportingServer } from "../reporting-server.ts";
import { setEnvironment } from "./set-environment.ts";

beforeEach(() => setEnvironment());
afterEach(() => void vi.unstubAllEnvs());

test(
  "socks5:// and socks5h:// lead through a SOCKS proxy: names are found here, or there",
  covers("client/test_proxies.py::test_socks_proxy"),
  async () => {
    await using server = await ReportingServer.start();
    await using proxy = await socksPeer();
    const lookup = (): readonly string[] => ["127.0.0.1"];

    for (const scheme of ["socks5", "socks5h"]) {
      await using client = new Client({ proxy: `${scheme}://${proxy.peer.name}`, lookup });
      expect((await client.get(`http://named.test:${server.port}/${scheme}`)).status).toBe(200);
    }

    expect(proxy.calls).toEqual([`5 127.0.0.1:${server.port}`, `5 named.test:${server.port}`]);
    expect(server.arrivals.map(({ target }) => target)).toEqual(["/socks5", "/socks5h"]);
  },
);

test(
  "ALL_PROXY may name a SOCKS proxy, with its credentials for the proxy alone",
  { tags: ["F028", "F092"] },
  async () => {
    await using server = await ReportingServer.start();
    await using proxy = await socksPeer({ user: ["me", "p@ss"] });
    const url = `http://named.test:${server.port}/`;
    setEnvironment({ ALL_PROXY: `socks5h://me:p%40ss@${proxy.peer.name}` });

    expect((await get(url)).status).toBe(200);
    expect(
      (await get(url, { proxy: new Proxy(`socks5h://${proxy.peer.name}`, { auth: ["me", "p@ss"] }) })).status,
    ).toBe(200);
    setEnvironment({ ALL_PROXY: `socks5h://me:hunter2@${proxy.peer.name}` });
    const error: unknown = await get(url).catch((reason: unknown) => reason);

    const led = `5 me:p@ss named.test:${server.port}`;
    expect(proxy.calls).toEqual([led, led, "5 me:hunter2 refused"]);
    expect(server.arrivals.flatMap(({ headers }) => headers).join()).not.toMatch(/p@ss|proxy-auth/i);
    expect(error).toBeInstanceOf(ProxyError);
    expect(`${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain("hunter2");
  },
);
