import type { Readable } from "node:stream";
import { Agent, type Dispatcher, request } from "undici";
import type { BodyClient, ClientSettings, FieldClient } from "./bench-client.ts";
import { decoded } from "./decoded.ts";
import { parsedEvents } from "./parsed-events.ts";
import { undiciPool } from "./undici-pool.ts";

export function undiciRequest({ authority, connections, http2 }: ClientSettings = {}): BodyClient & FieldClient {
  const dispatcher = new Agent({
    ...(authority === undefined ? {} : { connect: { ca: authority } }),
    ...undiciPool(connections, http2),
  });
  return {
    async get(url) {
      const response = await request(url, { dispatcher });
      return { ...head(response), user: await response.body.json() };
    },
    async post(url, body) {
      const headers = { "content-type": "application/octet-stream" };
      const response = await request(url, { dispatcher, method: "POST", headers, body });
      return { ...head(response), user: await response.body.json() };
    },
    async events(url) {
      return parsedEvents((await request(url, { dispatcher })).body);
    },
    async getBytes(url) {
      const response = await request(url, { dispatcher });
      return { ...head(response), bytes: decoded(response.headers["content-encoding"], await response.body.bytes()) };
    },
    async upload(url, size, chunks) {
      const headers = { "content-length": String(size) };
      // It takes whatever can be iterated, which its types leave out.
      const response = await request(url, { dispatcher, method: "POST", headers, body: chunks as unknown as Readable });
      await response.body.dump();
      return head(response);
    },
  };
}

function head({ statusCode, headers }: Dispatcher.ResponseData): { status: number; etag: string | null } {
  const { etag } = headers;
  return { status: statusCode, etag: typeof etag === "string" ? etag : null };
}
