import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Client } from "@trunkline/core";
import { expect, test } from "vitest";
import { openedSockets } from "./opened-sockets.ts";
import { inProcess, type OpenShopFor, overSockets } from "./shop-ways.ts";
import { quietVisit } from "./visit.ts";

const requestsEach = 2_500;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes that are still in use once everything else has been let go of. */
async function heldBytes(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise(setImmediate);
    collectGarbage();
  }
  return process.memoryUsage().heapUsed;
}

/** Asks a shop again and again, for answers that end and for others that are left; the bytes more that the second half holds. */
async function grownIn(open: OpenShopFor): Promise<number> {
  await using shop = await open(quietVisit);
  await using client = new Client({ transport: shop.transport, baseUrl: shop.origin });
  const read = async (): Promise<void> => {
    expect((await client.get("/hello/world")).text()).toBe("Hello, world!");
  };
  const leave = async (): Promise<void> => {
    await using response = await client.stream("GET", "/ticks");
    expect(response.status).toBe(200);
  };
  const half = async (): Promise<number> => {
    for (let sent = 0; sent < requestsEach / 2; sent += 10)
      await Promise.all([read(), leave(), read(), leave(), read(), leave(), read(), leave(), read(), leave()]);
    return heldBytes();
  };
  const before = await half();
  return (await half()) - before;
}

test(
  "10,000 requests into applications of four frameworks open no socket, and nothing is kept of them",
  { tags: ["F017", "F018"], timeout: 120_000 },
  async () => {
    const resources = activeSockets();
    using sockets = openedSockets();

    const grown: number[] = [];
    for (const open of Object.values(inProcess)) grown.push(await grownIn(open));

    expect(grown.length * requestsEach).toBe(10_000);
    expect(sockets.seen).toEqual([]);
    expect(activeSockets()).toEqual(resources);
    // Were so much as half a kilobyte of each request kept, it would be more.
    expect(Math.max(...grown)).toBeLessThan((requestsEach / 2) * 500);
  },
);

test("a request over a socket is seen to open some", async () => {
  using sockets = openedSockets();
  await using shop = await overSockets["Express"]!(quietVisit);
  await using client = new Client({ transport: shop.transport, baseUrl: shop.origin });

  await client.get("/hello/world");

  expect(new Set(sockets.seen)).toEqual(new Set(["TCPSERVERWRAP", "TCPWRAP", "TCPCONNECTWRAP"]));
});

function activeSockets(): readonly string[] {
  return process.getActiveResourcesInfo().filter((name) => /TCP|UDP|Lookup|AddrInfo/i.test(name));
}
