import { create } from "axios";
import type { BenchClient } from "../clients/bench-client.ts";
import { body, headers } from "./answer.ts";

/** Over an adapter. */
export function axiosOverSeam(): BenchClient {
  const client = create({
    adapter: async (config) => ({ data: body, status: 200, statusText: "OK", headers: { ...headers }, config }),
  });
  return {
    async get(url) {
      const { status, headers: received, data } = await client.get<unknown>(url);
      const etag: unknown = received["etag"];
      return { status, etag: typeof etag === "string" ? etag : null, user: data };
    },
  };
}
