import gotClient from "got";
import type { FieldClient } from "./bench-client.ts";
import { parsedEvents } from "./parsed-events.ts";

export function got(): FieldClient {
  return {
    async get(url) {
      const { statusCode, headers, body } = await gotClient.get<unknown>(url, { responseType: "json" });
      return { status: statusCode, etag: headers.etag ?? null, user: body };
    },
    async post(url, body) {
      const headers = { "content-type": "application/octet-stream" };
      const {
        statusCode,
        headers: sent,
        body: user,
      } = await gotClient.post<unknown>(url, { headers, body, responseType: "json" });
      return { status: statusCode, etag: sent.etag ?? null, user };
    },
    events: async (url) => parsedEvents(gotClient.stream(url)),
  };
}
