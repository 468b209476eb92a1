import { createServer, type RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Transport } from "@trunkline/transport";
import { app, nodeApp } from "@trunkline/transport-app";
import { undici } from "@trunkline/transport-undici";
import { expressShop } from "./express-shop.ts";
import { fastifyShop } from "./fastify-shop.ts";
import { honoShop } from "./hono-shop.ts";
import { koaShop } from "./koa-shop.ts";
import type { Visit } from "./visit.ts";

/** One framework's shop, open to a client. */
export interface OpenShop extends AsyncDisposable {
  readonly transport: Transport;
  readonly origin: string;
}

export type OpenShopFor = (visit: Visit) => Promise<OpenShop>;

const nodeShops: Readonly<Record<string, (visit: Visit) => RequestListener | Server | Promise<Server>>> = {
  Express: expressShop,
  Fastify: fastifyShop,
  Koa: koaShop,
};

/** Every framework's shop in this process. */
export const inProcess: Readonly<Record<string, OpenShopFor>> = {
  Hono: async (visit) => within(app(honoShop(visit))),
  ...Object.fromEntries(
    Object.entries(nodeShops).map(([framework, shop]) => [
      framework,
      async (visit: Visit) => within(nodeApp(await shop(visit))),
    ]),
  ),
};

/** Those that need no adapter behind a socket, for comparison. */
export const overSockets: Readonly<Record<string, OpenShopFor>> = Object.fromEntries(
  Object.entries(nodeShops).map(([framework, shop]) => [framework, async (visit) => listening(await shop(visit))]),
);

/** All of them, named for a test. */
export const everyWay: readonly (readonly [name: string, open: OpenShopFor])[] = [
  ...Object.entries(inProcess).map(([framework, open]) => [`${framework} in process`, open] as const),
  ...Object.entries(overSockets).map(([framework, open]) => [`${framework} over a socket`, open] as const),
];

function within(transport: Transport): OpenShop {
  return { transport, origin: "http://shop.test", [Symbol.asyncDispose]: () => transport.close() };
}

async function listening(shop: RequestListener | Server): Promise<OpenShop> {
  const server = shop instanceof Server ? shop : createServer(shop);
  await new Promise<void>((ready) => void server.listen(0, "127.0.0.1", ready));
  const transport = undici();
  return {
    transport,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      await transport.close();
      server.closeAllConnections();
      await new Promise((closed) => void server.close(closed));
    },
  };
}
