import type { BodyClient } from "./bench-client.ts";

interface FetchAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface FetchOptions {
  readonly method: "GET" | "POST";
  readonly headers?: Record<string, string>;
  readonly body?: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  readonly duplex?: "half";
}

/** Bodies in both directions by whatever is called as the standard's `fetch` is. */
export function bodiesBy(
  fetch: (url: string, options: FetchOptions) => Promise<FetchAnswer>,
): Pick<BodyClient, "post" | "getBytes" | "upload"> {
  return {
    async post(url, body) {
      const headers = { "content-type": "application/octet-stream" };
      const response = await fetch(url, { method: "POST", headers, body: body as Uint8Array<ArrayBuffer> });
      return { ...head(response), user: await response.json() };
    },
    async getBytes(url) {
      const response = await fetch(url, { method: "GET" });
      return { ...head(response), bytes: new Uint8Array(await response.arrayBuffer()) };
    },
    async upload(url, size, chunks) {
      const headers = { "content-length": String(size) };
      const body = ReadableStream.from<Uint8Array>(chunks);
      const response = await fetch(url, { method: "POST", headers, body, duplex: "half" });
      await response.arrayBuffer();
      return head(response);
    },
  };
}

function head({ status, headers }: FetchAnswer): { status: number; etag: string | null } {
  return { status, etag: headers.get("etag") };
}
