import axiosClient from "axios";
import type { Readable } from "node:stream";
import type { FieldClient } from "./bench-client.ts";
import { parsedEvents } from "./parsed-events.ts";

export function axios(): FieldClient {
  return {
    async get(url) {
      const { status, headers, data } = await axiosClient.get<unknown>(url);
      return { status, etag: etagIn(headers), user: data };
    },
    async post(url, body) {
      const sent = { "content-type": "application/octet-stream" };
      const { status, headers, data } = await axiosClient.post<unknown>(url, body, { headers: sent });
      return { status, etag: etagIn(headers), user: data };
    },
    events: async (url) => parsedEvents((await axiosClient.get<Readable>(url, { responseType: "stream" })).data),
  };
}

function etagIn(headers: object): string | null {
  const { etag } = headers as { readonly etag?: unknown };
  return typeof etag === "string" ? etag : null;
}
