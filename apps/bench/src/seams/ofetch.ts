import { createFetch } from "ofetch";
import type { BenchClient } from "../clients/bench-client.ts";
import { immediateFetch } from "./fetch.ts";

/** Over a fetch of its own. */
export function ofetchOverSeam(): BenchClient {
  const ofetch = createFetch({ fetch: immediateFetch, Headers, AbortController });
  return {
    async get(url) {
      const { status, headers, _data } = await ofetch.raw<unknown>(url);
      return { status, etag: headers.get("etag"), user: _data };
    },
  };
}
