import { OpenAI } from "@trunkline/openai";
import { app } from "@trunkline/transport-app";
import { keys } from "../openai-server/keys.ts";
import type { OpenAIServer } from "../openai-server/openai-server.ts";

export interface RetryOptions {
  readonly maxRetries?: number;
}

/** Our client, with the server in the same process. */
export function ourClient(server: OpenAIServer, { maxRetries = 0 }: RetryOptions = {}): OpenAI {
  const { apiKey, adminKey: adminAPIKey } = keys;
  const transport = app(server.fetch);
  return new OpenAI({
    apiKey,
    adminAPIKey,
    baseURL: "http://openai.test/v1",
    maxRetries,
    transport,
    dangerouslyAllowBrowser: true,
  });
}
