import { createSession } from "wreq-js";
import type { BodyClient } from "./bench-client.ts";
import { bodiesBy } from "./fetch-bodies.ts";

/** The Rust client wreq, by Node-API; in a session, so that connections are kept. */
export async function wreq(): Promise<BodyClient> {
  const session = await createSession();
  return {
    async get(url) {
      const response = await session.fetch(url);
      return { status: response.status, etag: response.headers.get("etag"), user: await response.json() };
    },
    ...bodiesBy((url, options) => session.fetch(url, options)),
  };
}
