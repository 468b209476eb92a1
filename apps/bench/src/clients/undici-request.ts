import { Agent, type Dispatcher, request } from "undici";
import type { BodyClient, ClientSettings, FieldClient } from "./bench-client.ts";
import { parsedEvents } from "./parsed-events.ts";

export function undiciRequest({ authority }: ClientSettings = {}): BodyClient & FieldClient {
  const dispatcher = new Agent(authority === undefined ? {} : { connect: { ca: authority } });
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
      return { ...head(response), bytes: await response.body.bytes() };
    },
  };
}

function head({ statusCode, headers }: Dispatcher.ResponseData): { status: number; etag: string | null } {
  const { etag } = headers;
  return { status: statusCode, etag: typeof etag === "string" ? etag : null };
}
