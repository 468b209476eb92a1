import type { OpenAIClient } from "../client/openai-client.ts";
import type { RequestOptions } from "../client/request-options.ts";
import type { ChatCompletionChunk, ChatCompletionCreateParamsBase } from "../generated/chat.ts";
import type { EventStream } from "../streaming/event-stream.ts";
import { ChatCompletionStream } from "./chat/chat-completion-stream.ts";

export type ChatCompletionStreamParams = Omit<ChatCompletionCreateParamsBase, "stream"> & { stream?: true };

/**
 * Creates a chat completion and follows it as it is written.
 *
 * ```ts no-run
 * import { OpenAI } from "@trunkline/openai";
 *
 * const client = new OpenAI();
 * const messages = [{ role: "user" as const, content: "Say hello" }];
 * const stream = client.chat.completions.stream({ model: "gpt-5", messages });
 * for await (const event of stream.events()) if (event.type === "content.delta") process.stdout.write(event.delta);
 * const { usage } = await stream.finalCompletion();
 * ```
 */
export function stream(
  { client }: { readonly client: OpenAIClient },
  params: ChatCompletionStreamParams,
  options: RequestOptions = {},
): ChatCompletionStream {
  return new ChatCompletionStream(
    (signal) =>
      client.call<EventStream<ChatCompletionChunk>>({
        method: "POST",
        path: "/chat/completions",
        body: { ...params, stream: true },
        encoding: "json",
        headers: { "X-Stainless-Helper-Method": "stream" },
        answer: "events",
        options: { ...options, signal },
      }),
    params.messages,
    options.signal,
  );
}
