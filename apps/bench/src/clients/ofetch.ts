import { type FetchResponse, ofetch as ofetchClient } from "ofetch";
import type { Answer, BodyClient } from "./bench-client.ts";

/** Over Node's own fetch. */
export function ofetch(): BodyClient {
  return {
    async get(url) {
      return answerFrom(await ofetchClient.raw<unknown>(url));
    },
    async post(url, body) {
      const headers = { "content-type": "application/octet-stream" };
      const options = { method: "POST", headers, body: body as Uint8Array<ArrayBuffer>, responseType: "json" } as const;
      return answerFrom(await ofetchClient.raw<unknown>(url, options));
    },
    async getBytes(url) {
      const { status, headers, _data } = await ofetchClient.raw(url, { responseType: "arrayBuffer" });
      return { status, etag: headers.get("etag"), bytes: new Uint8Array(_data!) };
    },
    async upload(url, size, chunks) {
      const headers = { "content-length": String(size) };
      return answerFrom(await ofetchClient.raw(url, { method: "POST", headers, body: ReadableStream.from(chunks) }));
    },
  };
}

function answerFrom({ status, headers, _data }: FetchResponse<unknown>): Answer {
  return { status, etag: headers.get("etag"), user: _data };
}
