import { fetch } from "undici";
import type { BodyClient } from "./bench-client.ts";
import { bodiesBy } from "./fetch-bodies.ts";

/** The `fetch` of the package, which is newer than the one that Node has. */
export function undiciFetch(): BodyClient {
  return {
    async get(url) {
      const response = await fetch(url);
      return { status: response.status, etag: response.headers.get("etag"), user: await response.json() };
    },
    ...bodiesBy(fetch),
  };
}
