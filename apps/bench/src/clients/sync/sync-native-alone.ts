import type { ClientSettings } from "../bench-client.ts";
import { head, parsed, RequestRecords } from "../native-alone.ts";
import { native } from "../native.ts";
import type { SyncBenchClient } from "./sync-bench-client.ts";

export function syncNativeAlone(settings: ClientSettings = {}): SyncBenchClient {
  const transport = native(settings);
  const records = new RequestRecords();
  return {
    get(href) {
      const response = transport.handleRequestSync(records.get(href));
      return { ...head(response), user: parsed(response.body.readAllSync!()) };
    },
  };
}
