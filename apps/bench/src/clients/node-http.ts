import { Agent, get, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import type { BenchClient } from "./bench-client.ts";

export function nodeHttp(): BenchClient {
  const agent = new Agent({ keepAlive: true });
  return {
    async get(url) {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        get(url, { agent }, resolve).on("error", reject);
      });
      const { statusCode = 0, headers } = response;
      return { status: statusCode, etag: headers.etag ?? null, user: JSON.parse(await text(response)) as unknown };
    },
  };
}
