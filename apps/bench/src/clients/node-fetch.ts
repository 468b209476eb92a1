import type { BodyClient, FieldClient } from "./bench-client.ts";
import { bodiesBy } from "./fetch-bodies.ts";
import { parsedEvents } from "./parsed-events.ts";

/** The `fetch` that Node has. */
export function nodeFetch(): BodyClient & FieldClient {
  return {
    async get(url) {
      const response = await fetch(url);
      return { status: response.status, etag: response.headers.get("etag"), user: await response.json() };
    },
    events: async (url) => parsedEvents((await fetch(url)).body!),
    ...bodiesBy(fetch),
  };
}
