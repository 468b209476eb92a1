import kyClient from "ky";
import type { BenchClient } from "./bench-client.ts";

/** Over Node's own fetch. */
export function ky(): BenchClient {
  return {
    async get(url) {
      const response = await kyClient.get(url);
      return { status: response.status, etag: response.headers.get("etag"), user: await response.json() };
    },
  };
}
