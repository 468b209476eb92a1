import gotClient from "got";
import type { BenchClient } from "./bench-client.ts";

export function got(): BenchClient {
  return {
    async get(url) {
      const { statusCode, headers, body } = await gotClient.get<unknown>(url, { responseType: "json" });
      return { status: statusCode, etag: headers.etag ?? null, user: body };
    },
  };
}
