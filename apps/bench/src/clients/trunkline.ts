import { Client } from "@trunkline/core";
import type { Decompression, Transport } from "@trunkline/transport";
import type { BodyClient, FieldClient } from "./bench-client.ts";
import type { BatchClient } from "./raw/batch-client.ts";

type TrunklineClient = BodyClient & FieldClient & BatchClient;

export function trunklineOver(transport: Transport, decompression?: Decompression): TrunklineClient {
  const client = new Client({ transport, ...(decompression !== undefined && { decompression }) });
  return {
    async get(url) {
      const response = await client.get(url);
      return { status: response.status, etag: response.headers.get("etag"), user: response.json() };
    },
    async getAll(urls) {
      const requests = urls.map((url) => ({ url }));
      const responses = await client.gather(requests, { maxConcurrency: urls.length });
      return responses.map((response) => ({
        status: response.status,
        etag: response.headers.get("etag"),
        user: response.json(),
      }));
    },
    async post(url, content) {
      const headers = { "content-type": "application/octet-stream" };
      const response = await client.post(url, { content, headers });
      return { status: response.status, etag: response.headers.get("etag"), user: response.json() };
    },
    async events(url) {
      let length = 0;
      await using response = await client.stream("GET", url);
      for await (const { data } of response.iterEvents()) length += data.length;
      return length;
    },
    async upload(url, size, content) {
      const response = await client.post(url, { content, headers: { "content-length": String(size) } });
      return { status: response.status, etag: response.headers.get("etag") };
    },
    async getBytes(url) {
      const response = await client.get(url);
      return { status: response.status, etag: response.headers.get("etag"), bytes: response.bytes() };
    },
  };
}
