import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Client } from "@trunkline/core";
import { nodeApp } from "@trunkline/transport-app";
import { afterAll, beforeAll } from "vitest";
import { presentTransports } from "../socket-transports.ts";
import { httpbin } from "./httpbin.ts";

/** Clients of httpbin: over sockets, to a server that lives as long as the file's tests, and one without. */
export function httpbinWays(): Readonly<Record<string, () => Client>> {
  const server = createServer(httpbin());

  beforeAll(() => new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening)));

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((closed) => void server.close(closed));
  });

  const baseUrl = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ways = presentTransports.map(({ name, make }) => [
    `over ${name}`,
    (): Client => new Client({ transport: make(), baseUrl: baseUrl() }),
  ]);
  return {
    ...(Object.fromEntries(ways) as Readonly<Record<string, () => Client>>),
    "into an app": () => new Client({ transport: nodeApp(httpbin()), baseUrl: "http://httpbin.test" }),
  };
}
