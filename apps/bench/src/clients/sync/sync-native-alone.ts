import { head, parsed, RequestRecords } from "../native-alone.ts";
import { native } from "../native.ts";
import type { SyncBenchClient } from "./sync-bench-client.ts";

export function syncNativeAlone(): SyncBenchClient {
  const transport = native({});
  const records = new RequestRecords();
  return {
    get(href) {
      const response = transport.handleRequestSync(records.get(href));
      return { ...head(response), user: parsed(response.body.readAllSync!()) };
    },
  };
}
