import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Client } from "@trunkline/core";
import { nodeApp } from "@trunkline/transport-app";
import { undici } from "@trunkline/transport-undici";
import { afterAll, beforeAll } from "vitest";
import { httpbin } from "./httpbin.ts";

/** Clients of httpbin: one over a socket, to a server that lives as long as the file's tests, and one without. */
export function httpbinWays(): Readonly<Record<string, () => Client>> {
  const server = createServer(httpbin());

  beforeAll(() => new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening)));

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((closed) => void server.close(closed));
  });

  return {
    "over undici": () => {
      const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      return new Client({ transport: undici(), baseUrl });
    },
    "into an app": () => new Client({ transport: nodeApp(httpbin()), baseUrl: "http://httpbin.test" }),
  };
}
