import gotClient from "got";
import type { BodyClient, ClientSettings, FieldClient } from "./bench-client.ts";
import { parsedEvents } from "./parsed-events.ts";

export function got({ http2 = false }: ClientSettings = {}): BodyClient & FieldClient {
  return {
    async get(url) {
      const response = await gotClient.get<unknown>(url, { responseType: "json", http2 });
      return { ...head(response), user: response.body };
    },
    async post(url, body) {
      const headers = { "content-type": "application/octet-stream" };
      const response = await gotClient.post<unknown>(url, { headers, body, responseType: "json" });
      return { ...head(response), user: response.body };
    },
    events: async (url) => parsedEvents(gotClient.stream(url)),
    async getBytes(url) {
      const response = await gotClient.get(url, { responseType: "buffer" });
      return { ...head(response), bytes: response.body };
    },
    async upload(url, size, body) {
      return head(await gotClient.post(url, { headers: { "content-length": String(size) }, body }));
    },
  };
}

interface Head {
  readonly statusCode: number;
  readonly headers: { readonly etag?: string | undefined };
}

function head({ statusCode, headers }: Head): { status: number; etag: string | null } {
  return { status: statusCode, etag: headers.etag ?? null };
}
