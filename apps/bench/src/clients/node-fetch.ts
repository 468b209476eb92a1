import type { FieldClient } from "./bench-client.ts";
import { parsedEvents } from "./parsed-events.ts";

/** The `fetch` that Node has. */
export function nodeFetch(): FieldClient {
  return {
    async get(url) {
      const response = await fetch(url);
      return { status: response.status, etag: response.headers.get("etag"), user: await response.json() };
    },
    async post(url, body) {
      const headers = { "content-type": "application/octet-stream" };
      const response = await fetch(url, { method: "POST", headers, body: body as Uint8Array<ArrayBuffer> });
      return { status: response.status, etag: response.headers.get("etag"), user: await response.json() };
    },
    events: async (url) => parsedEvents((await fetch(url)).body!),
  };
}
