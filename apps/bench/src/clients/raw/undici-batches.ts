import type { ClientSettings } from "../bench-client.ts";
import { undiciRequest } from "../undici-request.ts";
import type { BatchClient } from "./batch-client.ts";

export function undiciBatches(settings: ClientSettings): BatchClient {
  const client = undiciRequest(settings);
  return { getAll: (urls) => Promise.all(urls.map((url) => client.get(url))) };
}
