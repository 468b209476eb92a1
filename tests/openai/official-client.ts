import Official from "openai";
import { keys } from "../openai-server/keys.ts";
import type { OpenAIServer } from "../openai-server/openai-server.ts";
import type { RetryOptions } from "./our-client.ts";

/** The official package, pinned, with the server in the same process. */
export function officialClient(server: OpenAIServer, { maxRetries = 0 }: RetryOptions = {}): Official {
  const fetch = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(url, init);
    // It asks for this URL once, to see whether its fetch knows forms.
    return request.url.startsWith("data:") ? globalThis.fetch(request) : server.fetch(request);
  };
  const { apiKey, adminKey: adminAPIKey } = keys;
  return new Official({ apiKey, adminAPIKey, baseURL: "http://openai.test/v1", maxRetries, fetch });
}
