import { ofetch as ofetchClient } from "ofetch";
import type { BodyClient } from "./bench-client.ts";

/** Over Node's own fetch. */
export function ofetch(): BodyClient {
  return {
    async get(url) {
      const response = await ofetchClient.raw<unknown>(url);
      return { ...head(response), user: response._data };
    },
    async post(url, body) {
      const headers = { "content-type": "application/octet-stream" };
      const options = { method: "POST", headers, body: body as Uint8Array<ArrayBuffer>, responseType: "json" } as const;
      const response = await ofetchClient.raw<unknown>(url, options);
      return { ...head(response), user: response._data };
    },
    async getBytes(url) {
      const response = await ofetchClient.raw(url, { responseType: "arrayBuffer" });
      return { ...head(response), bytes: new Uint8Array(response._data!) };
    },
    async upload(url, size, chunks) {
      const headers = { "content-length": String(size) };
      return head(await ofetchClient.raw(url, { method: "POST", headers, body: ReadableStream.from(chunks) }));
    },
  };
}

function head({ status, headers }: Response): { status: number; etag: string | null } {
  return { status, etag: headers.get("etag") };
}
