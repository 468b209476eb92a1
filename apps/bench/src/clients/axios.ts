import axiosClient from "axios";
import { Readable } from "node:stream";
import type { BodyClient, ClientSettings, FieldClient } from "./bench-client.ts";
import { parsedEvents } from "./parsed-events.ts";

export function axios({ http2 = false }: ClientSettings = {}): BodyClient & FieldClient {
  const options = http2 ? ({ httpVersion: 2 } as const) : {};
  return {
    async get(url) {
      const response = await axiosClient.get<unknown>(url, options);
      return { ...head(response), user: response.data };
    },
    async post(url, body) {
      const headers = { "content-type": "application/octet-stream" };
      const response = await axiosClient.post<unknown>(url, body, { headers });
      return { ...head(response), user: response.data };
    },
    events: async (url) => parsedEvents((await axiosClient.get<Readable>(url, { responseType: "stream" })).data),
    async getBytes(url) {
      const response = await axiosClient.get<Buffer>(url, { responseType: "arraybuffer" });
      return { ...head(response), bytes: response.data };
    },
    async upload(url, size, chunks) {
      const headers = { "content-length": String(size) };
      return head(await axiosClient.post<unknown>(url, Readable.from(chunks), { headers }));
    },
  };
}

interface Head {
  readonly status: number;
  readonly headers: object;
}

function head({ status, headers }: Head): { status: number; etag: string | null } {
  const { etag } = headers as { readonly etag?: unknown };
  return { status, etag: typeof etag === "string" ? etag : null };
}
