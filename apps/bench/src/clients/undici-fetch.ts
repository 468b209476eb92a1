import { Agent, fetch, type RequestInit, type Response } from "undici";
import type { BodyClient, ClientSettings } from "./bench-client.ts";
import { bodiesBy } from "./fetch-bodies.ts";
import { undiciPool } from "./undici-pool.ts";

/** The `fetch` of the package, which is newer than the one that Node has. */
export function undiciFetch({ connections, http2 }: ClientSettings = {}): BodyClient {
  const dispatcher = new Agent(undiciPool(connections, http2));
  const sent = (url: string, options: RequestInit = {}): Promise<Response> => fetch(url, { ...options, dispatcher });
  return {
    async get(url) {
      const response = await sent(url);
      return { status: response.status, etag: response.headers.get("etag"), user: await response.json() };
    },
    ...bodiesBy(sent),
  };
}
