import { ChatCompletionStream, Stream } from "@trunkline/openai";
import OpenAI from "openai";
import { expect, test } from "vitest";
import { chatChunks } from "./chat-chunks.ts";
import { seeded } from "./random.ts";
import { type Compared, parting, recorded, type Recording } from "./recording.ts";
import { answerOf, endings } from "./sse.ts";

const cases = 2000;

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

test(`${cases} chat completions come in the same events to the same end as by the official helper`, async () => {
  const differences: unknown[] = [];
  let events = 0;
  let failures = 0;
  for (let seed = 0; seed < cases; seed += 1) {
    const random = seeded(seed);
    const chunks = chatChunks(random);
    const ending = random.pick(endings);
    const answer = answerOf(chunks, ending, random);
    const official = new OpenAI({ apiKey: "key", maxRetries: 0, fetch: async () => answer() });
    const params = { model: "gpt-5", messages: [{ role: "user" as const, content: "Hello" }] };
    const [theirs, ours] = await Promise.all([
      recordingOf(official.chat.completions.stream(params) as unknown as Helper),
      recordingOf(new ChatCompletionStream(async () => Stream.from(answer()), params.messages)),
    ]);
    events += theirs.heard.length;
    failures += theirs.heard.some((each) => each.startsWith("error")) ? 1 : 0;
    const difference = parting(ours, theirs);
    if (difference !== null) differences.push({ seed, ending, difference });
  }

  expect({ count: differences.length, first: differences.slice(0, 5) }).toEqual({ count: 0, first: [] });
  expect({ events: events > cases * 10, failures: failures > cases / 10 }).toEqual({ events: true, failures: true });
}, 180_000);
