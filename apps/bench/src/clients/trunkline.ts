import { Client } from "@trunkline/core";
import { undici } from "@trunkline/transport-undici";
import type { BenchClient } from "./bench-client.ts";

export function trunklineOverUndici(): BenchClient {
  const client = new Client({ transport: undici() });
  return {
    async get(url) {
      const response = await client.get(url);
      return { status: response.status, etag: response.headers.get("etag"), user: response.json() };
    },
  };
}
