import { undici } from "@trunkline/transport-undici";
import type { BodyClient, ClientSettings, FieldClient } from "./bench-client.ts";
import { trunklineOver } from "./trunkline.ts";

export function trunklineOverUndici({ authority, connections, http2 }: ClientSettings = {}): BodyClient & FieldClient {
  const transport = undici({
    ...(authority === undefined ? {} : { verify: authority }),
    ...(http2 === true ? { http2 } : {}),
    ...(connections === undefined ? {} : { limits: { maxConnections: connections } }),
  });
  return trunklineOver(transport);
}
