import kyClient from "ky";
import type { BenchClient } from "../clients/bench-client.ts";
import { immediateFetch } from "./fetch.ts";

/** Over a fetch of its own. */
export function kyOverSeam(): BenchClient {
  const client = kyClient.create({ fetch: immediateFetch });
  return {
    async get(url) {
      const response = await client.get(url);
      return { status: response.status, etag: response.headers.get("etag"), user: await response.json() };
    },
  };
}
