import { ChatCompletionStream, Stream } from "@trunkline/openai";
import OpenAI from "openai";
import { type Both, type Compared, recorded, type Recording } from "./recording.ts";

const compared: Compared = {
  connect: null,
  chunk: null,
  content: null,
  "content.delta": ["delta", "snapshot"],
  "content.done": ["content"],
  "refusal.delta": ["delta", "snapshot"],
  "refusal.done": ["refusal"],
  "tool_calls.function.arguments.delta": ["name", "index", "arguments", "arguments_delta"],
  "tool_calls.function.arguments.done": ["name", "index", "arguments"],
  "logprobs.content.delta": ["content", "snapshot"],
  "logprobs.content.done": ["content"],
  "logprobs.refusal.delta": ["refusal", "snapshot"],
  "logprobs.refusal.done": ["refusal"],
  chatCompletion: null,
  message: null,
  functionToolCall: null,
  finalChatCompletion: null,
  finalMessage: null,
  finalContent: null,
  finalFunctionToolCall: null,
  totalUsage: null,
  error: null,
  abort: null,
  end: null,
};

// What structured outputs come to, which ours has by another method.
const ignored = new Set(["parsed", "parsed_arguments"]);

type Helper = Pick<
  ChatCompletionStream,
  "on" | "done" | "finalChatCompletion" | "finalMessage" | "finalContent" | "finalFunctionToolCall" | "totalUsage"
>;

/** A chat completion that is answered so, by both. */
export async function bothChats(answer: () => Response): Promise<Both> {
  const official = new OpenAI({ apiKey: "key", maxRetries: 0, fetch: async () => answer() });
  const params = { model: "gpt-5", messages: [{ role: "user" as const, content: "Hello" }] };
  const [theirs, ours] = await Promise.all([
    recordingOf(official.chat.completions.stream(params) as unknown as Helper),
    recordingOf(new ChatCompletionStream(async () => Stream.from(answer()), params.messages)),
  ]);
  return { ours, theirs };
}

function recordingOf(stream: Helper): Promise<Recording> {
  const finals = {
    done: () => stream.done(),
    finalChatCompletion: () => stream.finalChatCompletion(),
    finalMessage: () => stream.finalMessage(),
    finalContent: () => stream.finalContent(),
    finalFunctionToolCall: () => stream.finalFunctionToolCall(),
    totalUsage: () => stream.totalUsage(),
  };
  return recorded(stream, compared, finals, ignored);
}
