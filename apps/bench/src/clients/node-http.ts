import { Agent, type IncomingMessage, request, type RequestOptions } from "node:http";
import { Agent as SecureAgent, request as requestSecurely } from "node:https";
import { Readable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { Answer, BodyClient, ClientSettings, FieldClient } from "./bench-client.ts";
import { decoded } from "./decoded.ts";
import { parsedEvents } from "./parsed-events.ts";

type Body = Uint8Array | AsyncIterable<Uint8Array>;

export function nodeHttp({ authority }: ClientSettings = {}): BodyClient & FieldClient {
  const isSecure = authority !== undefined;
  const agent = isSecure ? new SecureAgent({ keepAlive: true, ca: authority }) : new Agent({ keepAlive: true });
  const begin = isSecure ? requestSecurely : request;
  const sent = (url: string, options: RequestOptions = {}, body?: Body): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const sending = begin(url, { agent, ...options }, resolve).on("error", reject);
      if (body === undefined || body instanceof Uint8Array) sending.end(body);
      else pipeline(Readable.from(body), sending).catch(reject);
    });
  return {
    get: async (url) => answerOf(await sent(url)),
    async post(url, body) {
      const headers = { "content-type": "application/octet-stream", "content-length": body.length };
      return answerOf(await sent(url, { method: "POST", headers }, body));
    },
    events: async (url) => parsedEvents(await sent(url)),
    async getBytes(url) {
      const response = await sent(url);
      return { ...head(response), bytes: decoded(response.headers["content-encoding"], await buffer(response)) };
    },
    async upload(url, size, chunks) {
      const response = await sent(url, { method: "POST", headers: { "content-length": size } }, chunks);
      response.resume();
      return head(response);
    },
  };
}

async function answerOf(response: IncomingMessage): Promise<Answer> {
  return { ...head(response), user: JSON.parse(await text(response)) as unknown };
}

function head({ statusCode = 0, headers }: IncomingMessage): { status: number; etag: string | null } {
  return { status: statusCode, etag: headers.etag ?? null };
}
