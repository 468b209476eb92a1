import type { BenchClient } from "../clients/bench-client.ts";
import { body, headers } from "./answer.ts";

const bytes = new TextEncoder().encode(body);

/** A `fetch` that answers every request at once with the user of id 1. */
export const immediateFetch = async (): Promise<Response> => new Response(bytes, { headers });

/** What any client over `fetch` stands on: the platform's Response, made and read. */
export function fetchAlone(): BenchClient {
  return {
    async get() {
      const response = await immediateFetch();
      return { status: response.status, etag: response.headers.get("etag"), user: await response.json() };
    },
  };
}
