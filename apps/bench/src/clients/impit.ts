import { Impit } from "impit";
import type { BodyClient } from "./bench-client.ts";
import { bodiesBy } from "./fetch-bodies.ts";

/** reqwest and tokio, by Node-API. */
export function impit(): BodyClient {
  const client = new Impit();
  return {
    async get(url) {
      const response = await client.fetch(url);
      return { status: response.status, etag: response.headers.get("etag"), user: await response.json() };
    },
    ...bodiesBy((url, options) => client.fetch(url, options)),
  };
}
