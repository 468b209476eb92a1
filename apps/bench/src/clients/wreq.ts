import { createSession } from "wreq-js";
import type { BenchClient } from "./bench-client.ts";

/** The Rust client wreq, by Node-API; in a session, so that connections are kept. */
export async function wreq(): Promise<BenchClient> {
  const session = await createSession();
  return {
    async get(url) {
      const response = await session.fetch(url);
      return { status: response.status, etag: response.headers.get("etag"), user: await response.json() };
    },
  };
}
