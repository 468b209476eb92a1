import { Impit } from "impit";
import type { BenchClient } from "./bench-client.ts";

/** reqwest and tokio, by Node-API. */
export function impit(): BenchClient {
  const client = new Impit();
  return {
    async get(url) {
      const response = await client.fetch(url);
      return { status: response.status, etag: response.headers.get("etag"), user: await response.json() };
    },
  };
}
