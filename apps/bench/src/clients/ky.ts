import kyClient from "ky";
import type { BodyClient, FieldClient } from "./bench-client.ts";
import { bodiesBy } from "./fetch-bodies.ts";
import { parsedEvents } from "./parsed-events.ts";

/** Over Node's own fetch. */
export function ky(): BodyClient & FieldClient {
  return {
    async get(url) {
      const response = await kyClient.get(url);
      return { status: response.status, etag: response.headers.get("etag"), user: await response.json() };
    },
    events: async (url) => parsedEvents((await kyClient.get(url)).body!),
    ...bodiesBy(kyClient),
  };
}
