import needleClient from "needle";
import type { BenchClient } from "./bench-client.ts";

export function needle(): BenchClient {
  return {
    async get(url) {
      const { statusCode = 0, headers, body } = await needleClient("get", url);
      return { status: statusCode, etag: headers["etag"] ?? null, user: body as unknown };
    },
  };
}
