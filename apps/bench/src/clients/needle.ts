import { Readable } from "node:stream";
import needleClient, { type NeedleResponse } from "needle";
import type { BodyClient } from "./bench-client.ts";

export function needle(): BodyClient {
  return {
    async get(url) {
      const response = await needleClient("get", url);
      return { ...head(response), user: response.body as unknown };
    },
    async post(url, body) {
      const headers = { "content-type": "application/octet-stream" };
      const response = await needleClient("post", url, Buffer.from(body), { headers });
      return { ...head(response), user: response.body as unknown };
    },
    async getBytes(url) {
      const response = await needleClient("get", url, { parse: false, decode: false });
      // JSON becomes a text whatever it is told.
      const body = response.body as Buffer | string;
      return { ...head(response), bytes: typeof body === "string" ? Buffer.from(body) : body };
    },
    async upload(url, size, chunks) {
      const headers = { "content-length": String(size) };
      return head(await needleClient("post", url, Readable.from(chunks), { headers }));
    },
  };
}

function head({ statusCode = 0, headers }: NeedleResponse): { status: number; etag: string | null } {
  return { status: statusCode, etag: headers["etag"] ?? null };
}
