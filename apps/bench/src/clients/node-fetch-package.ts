import { Readable } from "node:stream";
import fetch, { type Response } from "node-fetch";
import type { BodyClient } from "./bench-client.ts";

/** The package node-fetch, over Node's own http. */
export function nodeFetchPackage(): BodyClient {
  return {
    async get(url) {
      const response = await fetch(url);
      return { ...head(response), user: await response.json() };
    },
    async post(url, body) {
      const headers = { "content-type": "application/octet-stream" };
      const response = await fetch(url, { method: "POST", headers, body: Buffer.from(body) });
      return { ...head(response), user: await response.json() };
    },
    async getBytes(url) {
      const response = await fetch(url);
      return { ...head(response), bytes: new Uint8Array(await response.arrayBuffer()) };
    },
    async upload(url, size, chunks) {
      const headers = { "content-length": String(size) };
      const response = await fetch(url, { method: "POST", headers, body: Readable.from(chunks) });
      await response.arrayBuffer();
      return head(response);
    },
  };
}

function head({ status, headers }: Response): { status: number; etag: string | null } {
  return { status, etag: headers.get("etag") };
}
