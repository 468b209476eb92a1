import agent from "superagent";
import type { BenchClient } from "./bench-client.ts";

export function superagent(): BenchClient {
  return {
    async get(url) {
      const { status, headers, body } = await agent.get(url);
      return { status, etag: (headers as Readonly<Record<string, string>>)["etag"] ?? null, user: body as unknown };
    },
  };
}
