import fetch from "node-fetch";
import type { BenchClient } from "./bench-client.ts";

/** The package node-fetch, over Node's own http. */
export function nodeFetchPackage(): BenchClient {
  return {
    async get(url) {
      const response = await fetch(url);
      return { status: response.status, etag: response.headers.get("etag"), user: await response.json() };
    },
  };
}
