import { SyncClient } from "@trunkline/core";
import type { ClientSettings } from "../bench-client.ts";
import { native } from "../native.ts";
import type { SyncBenchClient } from "./sync-bench-client.ts";

export function syncTrunkline(settings: ClientSettings = {}): SyncBenchClient {
  const client = new SyncClient({ transport: native(settings) });
  return {
    get(url) {
      const response = client.get(url);
      return { status: response.status, etag: response.headers.get("etag"), user: response.json() };
    },
  };
}
