import type { BenchClient } from "./bench-client.ts";

/** The `fetch` that Node has. */
export function nodeFetch(): BenchClient {
  return {
    async get(url) {
      const response = await fetch(url);
      return { status: response.status, etag: response.headers.get("etag"), user: await response.json() };
    },
  };
}
