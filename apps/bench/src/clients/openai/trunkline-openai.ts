import { OpenAI } from "@trunkline/openai";
import type { Transport } from "@trunkline/transport";
import type { OpenAIBenchClient } from "./openai-client.ts";

type Params = Parameters<OpenAI["chat"]["completions"]["create"]>[0];

export function trunklineOpenAI(baseURL: string, transport: Transport): OpenAIBenchClient {
  const client = new OpenAI({ apiKey: "key", baseURL, maxRetries: 0, transport });
  const { completions } = client.chat;
  return {
    create: (question) => completions.create(question as unknown as Params) as never,
    stream: (question) => completions.create(question as unknown as Params) as never,
    whole: ({ stream: _streams, ...question }) => completions.stream(question as never).finalChatCompletion() as never,
  };
}
