import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Client } from "@trunkline/core";
import { nodeApp } from "@trunkline/transport-app";
import { mock } from "@trunkline/transport-mock";
import { presentTransports, type SocketTransport } from "../socket-transports.ts";
import { ProxyServer } from "../trunkline/proxy-server.ts";

/** A client, and the URL at which it finds the listener. */
export interface Reached extends AsyncDisposable {
  readonly client: Client;
  readonly url: string;
  /** What a proxy between the two has been asked. */
  readonly proxied: () => readonly string[];
}

type Reach = (listener: RequestListener) => Promise<Reached>;

const over =
  ({ make }: SocketTransport): Reach =>
  async (listener) => {
    const server = await listening(listener);
    return reached(new Client({ transport: make() }), server.url, none, server);
  };

function forwardedBy({ make }: SocketTransport): Reach {
  return async (listener) => {
    const server = await listening(listener);
    const proxy = await ProxyServer.before(server.port);
    const client = new Client({ transport: make({ proxy: `http://${proxy.name}` }) });
    return reached(client, "http://api.test", () => proxy.requests, proxy, server);
  };
}

/** Straight over each transport that there is on this machine. */
export const socketWays: Readonly<Record<string, Reach>> = Object.fromEntries(
  presentTransports.map((each) => [`over ${each.name}`, over(each)]),
);

/** The ways from a client to the same listener. */
export const listenerWays: Readonly<Record<string, Reach>> = {
  ...socketWays,
  "into a mounted app": async (listener) => {
    const mounts = { "all://api.internal": nodeApp(listener) };
    return reached(new Client({ transport: mock(() => ({ status: 404 })), mounts }), "http://api.internal", none);
  },
  ...Object.fromEntries(
    presentTransports.map((each) => [`through a forward proxy, over ${each.name}`, forwardedBy(each)]),
  ),
};

const none = (): readonly string[] => [];

function reached(client: Client, url: string, proxied: Reached["proxied"], ...servers: AsyncDisposable[]): Reached {
  return {
    client,
    url,
    proxied,
    async [Symbol.asyncDispose]() {
      await client.close();
      for (const server of servers) await server[Symbol.asyncDispose]();
    },
  };
}

async function listening(listener: RequestListener): Promise<AsyncDisposable & { port: number; url: string }> {
  const server = createServer(listener);
  await new Promise<void>((ready) => void server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => void server.close(closed));
    },
  };
}
