import { Agent, type IncomingMessage, request, type RequestOptions } from "node:http";
import { text } from "node:stream/consumers";
import type { Answer, FieldClient } from "./bench-client.ts";
import { parsedEvents } from "./parsed-events.ts";

export function nodeHttp(): FieldClient {
  const agent = new Agent({ keepAlive: true });
  const sent = (url: string, options: RequestOptions = {}, body?: Uint8Array): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      request(url, { agent, ...options }, resolve)
        .on("error", reject)
        .end(body);
    });
  return {
    get: async (url) => answerOf(await sent(url)),
    async post(url, body) {
      const headers = { "content-type": "application/octet-stream", "content-length": body.length };
      return answerOf(await sent(url, { method: "POST", headers }, body));
    },
    events: async (url) => parsedEvents(await sent(url)),
  };
}

async function answerOf(response: IncomingMessage): Promise<Answer> {
  const { statusCode = 0, headers } = response;
  return { status: statusCode, etag: headers.etag ?? null, user: JSON.parse(await text(response)) as unknown };
}
