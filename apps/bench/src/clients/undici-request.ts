import { Agent, request } from "undici";
import type { BenchClient } from "./bench-client.ts";

export function undiciRequest(): BenchClient {
  const dispatcher = new Agent();
  return {
    async get(url) {
      const { statusCode, headers, body } = await request(url, { dispatcher });
      const { etag } = headers;
      return { status: statusCode, etag: typeof etag === "string" ? etag : null, user: await body.json() };
    },
  };
}
