import OpenAI from "openai";
import type { OpenAIBenchClient } from "./openai-client.ts";

type Fetch = NonNullable<NonNullable<ConstructorParameters<typeof OpenAI>[0]>["fetch"]>;
type Params = Parameters<OpenAI["chat"]["completions"]["create"]>[0];

/** `fetch` is the platform's by default. */
export function official(baseURL: string, fetch?: Fetch): OpenAIBenchClient {
  const client = new OpenAI({ apiKey: "key", baseURL, maxRetries: 0, ...(fetch === undefined ? {} : { fetch }) });
  const { completions } = client.chat;
  return {
    create: (question) => completions.create(question as unknown as Params) as never,
    stream: (question) => completions.create(question as unknown as Params) as never,
    whole: ({ stream: _streams, ...question }) => completions.stream(question as never).finalChatCompletion() as never,
  };
}
