import { ofetch as ofetchClient } from "ofetch";
import type { BenchClient } from "./bench-client.ts";

/** Over Node's own fetch. */
export function ofetch(): BenchClient {
  return {
    async get(url) {
      const { status, headers, _data } = await ofetchClient.raw<unknown>(url);
      return { status, etag: headers.get("etag"), user: _data };
    },
  };
}
