import { SyncClient } from "@trunkline/core";
import { native } from "../native.ts";
import type { SyncBenchClient } from "./sync-bench-client.ts";

export function syncTrunkline(): SyncBenchClient {
  const client = new SyncClient({ transport: native({}) });
  return {
    get(url) {
      const response = client.get(url);
      return { status: response.status, etag: response.headers.get("etag"), user: response.json() };
    },
  };
}
