import type { Coding, RawHeaders, TransportOrigin, TransportRequest, TransportResponse } from "@trunkline/transport";
import { nativeDecompression } from "@trunkline/transport-native/decompress";
import type { BodyClient, ClientSettings } from "./bench-client.ts";
import { native } from "./native.ts";

/** The transport without a client over it, which owes it a URL in its parts. */
export function nativeAlone(settings: ClientSettings = {}): BodyClient {
  const transport = native(settings);
  const decompression = nativeDecompression();
  const records = new RequestRecords();
  return {
    async get(href) {
      const response = await transport.handleRequest(records.get(href));
      return { ...head(response), user: parsed(await response.body.readAll!()) };
    },
    async post(href, body) {
      const response = await transport.handleRequest(records.post(href, body));
      return { ...head(response), user: parsed(await response.body.readAll!()) };
    },
    async getBytes(href) {
      const response = await transport.handleRequest(records.get(href));
      const bytes = await response.body.readAll!();
      const coding = response.header!("content-encoding");
      if (coding === undefined) return { ...head(response), bytes };
      const decoded = await decompression.decompress!(coding as Coding, bytes, Number.POSITIVE_INFINITY);
      return { ...head(response), bytes: decoded! };
    },
    async upload(href, size, chunks) {
      const response = await transport.handleRequest(records.upload(href, size, chunks));
      await response.body.readAll!();
      return head(response);
    },
  };
}

// What a client would let through by default, so that none of it is free here.
const timeout = { pool: 5000, connect: 5000, write: 5000, read: 5000 };

/** Requests to one origin as a transport takes them. */
export class RequestRecords {
  #origin: TransportOrigin | null = null;
  #headers: RawHeaders = [];
  #bodyHeaders: RawHeaders = [];
  #targetStart = 0;

  get(href: string): TransportRequest<null> {
    const origin = (this.#origin ??= this.#originOf(href));
    const url = { href, origin, target: href.slice(this.#targetStart) };
    return { method: "GET", url, headers: this.#headers, body: null, extensions: { timeout } };
  }

  post(href: string, body: Uint8Array): TransportRequest<Uint8Array> {
    return { ...this.get(href), method: "POST", headers: this.#bodyHeaders, body };
  }

  upload(href: string, size: number, body: AsyncIterable<Uint8Array>): TransportRequest {
    const request = this.get(href);
    return { ...request, method: "POST", headers: [...request.headers, "content-length", String(size)], body };
  }

  #originOf(href: string): TransportOrigin {
    const { protocol, hostname, host, port } = new URL(href);
    this.#headers = ["host", host, "accept", "*/*", "user-agent", "bench"];
    this.#bodyHeaders = [...this.#headers, "content-type", "application/octet-stream"];
    this.#targetStart = protocol.length + 2 + host.length;
    return { scheme: protocol.slice(0, -1), host: hostname, port: Number(port) };
  }
}

export function head(response: Pick<TransportResponse, "status" | "header">): { status: number; etag: string | null } {
  return { status: response.status, etag: response.header!("etag") ?? null };
}

export function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
}
