import axiosClient from "axios";
import type { BenchClient } from "./bench-client.ts";

export function axios(): BenchClient {
  return {
    async get(url) {
      const { status, headers, data } = await axiosClient.get<unknown>(url);
      const etag: unknown = headers["etag"];
      return { status, etag: typeof etag === "string" ? etag : null, user: data };
    },
  };
}
