import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import agent from "superagent";
import type { BodyClient } from "./bench-client.ts";

export function superagent(): BodyClient {
  return {
    async get(url) {
      const response = await agent.get(url);
      return { ...head(response), user: response.body as unknown };
    },
    async post(url, body) {
      const response = await agent.post(url).type("application/octet-stream").send(Buffer.from(body));
      return { ...head(response), user: response.body as unknown };
    },
    async getBytes(url) {
      const response = await agent.get(url).responseType("arraybuffer");
      return { ...head(response), bytes: response.body as Buffer };
    },
    async upload(url, size, chunks) {
      const request = agent.post(url).set("content-length", String(size));
      return new Promise((resolve, reject) => {
        request.on("response", (response) => resolve(head(response))).on("error", reject);
        pipeline(Readable.from(chunks), request as unknown as NodeJS.WritableStream).catch(reject);
      });
    },
  };
}

function head({ status, headers }: agent.Response): { status: number; etag: string | null } {
  return { status, etag: (headers as Readonly<Record<string, string>>)["etag"] ?? null };
}
