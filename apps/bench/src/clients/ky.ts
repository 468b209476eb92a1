import kyClient from "ky";
import type { FieldClient } from "./bench-client.ts";
import { parsedEvents } from "./parsed-events.ts";

/** Over Node's own fetch. */
export function ky(): FieldClient {
  return {
    async get(url) {
      const response = await kyClient.get(url);
      return { status: response.status, etag: response.headers.get("etag"), user: await response.json() };
    },
    async post(url, body) {
      const headers = { "content-type": "application/octet-stream" };
      const response = await kyClient.post(url, { headers, body: body as Uint8Array<ArrayBuffer> });
      return { status: response.status, etag: response.headers.get("etag"), user: await response.json() };
    },
    events: async (url) => parsedEvents((await kyClient.get(url)).body!),
  };
}
