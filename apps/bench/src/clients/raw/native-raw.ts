import type { BenchClient, ClientSettings } from "../bench-client.ts";
import { parsed, RequestRecords } from "../native-alone.ts";
import { native } from "../native.ts";

export function nativeRaw(settings: ClientSettings): BenchClient {
  const transport = native(settings);
  const records = new RequestRecords();
  return {
    async get(href) {
      const raw = await transport.sendRaw!(records.get(href));
      return { status: raw.status, etag: raw.header!("etag") ?? null, user: parsed(raw.body) };
    },
  };
}
