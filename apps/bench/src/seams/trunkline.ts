import { Client } from "@trunkline/core";
import type { BenchClient } from "../clients/bench-client.ts";
import { ImmediateTransport } from "../scenarios/immediate-transport.ts";

/** Over a transport of its own. */
export function trunklineOverSeam(): BenchClient {
  const client = new Client({ transport: new ImmediateTransport() });
  return {
    async get(url) {
      const response = await client.get(url);
      return { status: response.status, etag: response.headers.get("etag"), user: response.json() };
    },
  };
}
