import { type ChatCompletionChunk, ChatCompletionStream, ResponseStream, Stream } from "@trunkline/openai";
import OpenAI from "openai";
import { assistantsShown } from "./assistant-differences.ts";
import { seeded } from "./random.ts";
import { outcome, type Shown } from "./shown.ts";
import { answerOf } from "./sse.ts";

const base = { id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: "gpt-5" };
const choice = (delta: object, finish_reason: string | null = null): object => ({
  ...base,
  choices: [{ index: 0, delta, finish_reason }],
});
const functionCall = (index: number, id: string, text: string): object => ({
  tool_calls: [{ index, id, type: "function", function: { name: "tool", arguments: text } }],
});
const more = (index: number, text: string): object => ({ tool_calls: [{ index, function: { arguments: text } }] });

type Chat = Pick<ChatCompletionStream, "on" | "done" | "finalMessage" | typeof Symbol.asyncIterator>;
type Responses = Pick<ResponseStream, "on" | "done" | "finalResponse">;

async function bothChats(chunks: readonly object[], read: (stream: Chat) => Promise<unknown>): Promise<Shown> {
  const answer = answerOf(chunks, "done", seeded(1));
  const official = new OpenAI({ apiKey: "key", maxRetries: 0, fetch: async () => answer() });
  const theirs = official.chat.completions.stream({ model: "gpt-5", messages: [] }) as unknown as Chat;
  const ours = new ChatCompletionStream(async () => Stream.from(answer()), []);
  return { ours: await outcome(read(ours)), theirs: await outcome(read(theirs)) };
}

async function bothResponses(events: readonly object[], read: (stream: Responses) => Promise<unknown>): Promise<Shown> {
  const answer = answerOf(events, "done", seeded(1));
  const official = new OpenAI({ apiKey: "key", maxRetries: 0, fetch: async () => answer() });
  const theirs = official.responses.stream({ model: "gpt-5", input: "Hello" }) as unknown as Responses;
  const ours = new ResponseStream(async () => Stream.from(answer()));
  return { ours: await outcome(read(ours)), theirs: await outcome(read(theirs)) };
}

async function finishesOf(chunks: AsyncIterable<ChatCompletionChunk>): Promise<unknown[]> {
  const finishes: unknown[] = [];
  for await (const { choices } of chunks) finishes.push(...choices.map(({ finish_reason }) => finish_reason));
  return finishes;
}

async function doneCalls(stream: Chat): Promise<unknown> {
  const told: unknown[] = [];
  stream.on("tool_calls.function.arguments.done", (event) => told.push(event.arguments));
  await stream.done();
  return told;
}

const response = { id: "resp_1", object: "response", status: "in_progress", output: [] };
const created = { type: "response.created", sequence_number: 0, response };
const message = {
  id: "msg_1",
  type: "message",
  role: "assistant",
  content: [{ type: "output_text", text: "", annotations: [] }],
};
const added = { type: "response.output_item.added", sequence_number: 1, output_index: 0, item: message };
const delta = {
  type: "response.output_text.delta",
  sequence_number: 2,
  item_id: "msg_1",
  output_index: 0,
  content_index: 0,
  delta: "Hi",
  logprobs: [],
};

/** What both come to, for the same answer, by the name of the difference. */
export const shown: Readonly<Record<string, () => Promise<Shown>>> = {
  "what a chunk has besides a function_call": () =>
    bothChats(
      [
        choice({ role: "assistant", annotations: [] }),
        choice({ function_call: { name: "tool", arguments: "{}" } }),
        choice({}, "stop"),
      ],
      async (stream) => "annotations" in (await stream.finalMessage()),
    ),
  "tool_calls.function.arguments.done of a call in the last chunk": () =>
    bothChats([choice({ role: "assistant", ...functionCall(0, "call_a", "{}") }, "tool_calls")], doneCalls),
  "tool_calls.function.arguments.done of calls whose parts are mixed": () =>
    bothChats(
      [
        choice({ role: "assistant" }),
        choice(functionCall(0, "call_a", "[")),
        choice(functionCall(1, "call_b", "{")),
        choice(more(0, "1]")),
        choice(more(1, "}")),
        choice({}, "tool_calls"),
      ],
      doneCalls,
    ),
  "parsed, parsed_arguments, output_parsed": () =>
    bothChats([choice({ role: "assistant", content: "Hi" }), choice({}, "stop")], async (stream) =>
      Object.keys(await stream.finalMessage()).toSorted(),
    ),
  "finish_reason of a chunk that has none": async () => {
    const answer = answerOf([{ ...base, choices: [{ index: 0, delta: {} }] }], "done", seeded(1));
    const official = new OpenAI({ apiKey: "key", maxRetries: 0, fetch: async () => answer() });
    const theirs = await official.chat.completions.create({ model: "gpt-5", messages: [], stream: true });
    return { ours: await finishesOf(Stream.from(answer())), theirs: await finishesOf(theirs) };
  },
  "the snapshot of an event in its JSON": () =>
    bothChats([choice({ role: "assistant", content: "Hi" }), choice({}, "stop")], async (stream) => {
      const told: unknown[] = [];
      stream.on("content.delta", (event) => told.push(event.snapshot, JSON.stringify(event).includes("snapshot")));
      await stream.done();
      return told;
    }),
  "more than 4,096 events that a loop has not taken": () => {
    const many = Array.from({ length: 5000 }, () => choice({ content: "Hi" }));
    return bothChats([choice({ role: "assistant" }), ...many, choice({}, "stop")], async (stream) => {
      const loop = stream[Symbol.asyncIterator]();
      await loop.next();
      await stream.done();
      return "the end";
    });
  },
  "events that are not in the specification": () =>
    bothResponses([created, { type: "response.novelty", sequence_number: 1 }], async (stream) => {
      const types: string[] = [];
      stream.on("event", ({ type }) => void types.push(type));
      await stream.done();
      return types;
    }),
  "an event whose item_id is not the item's": () =>
    bothResponses(
      [created, added, { ...delta, item_id: "other" }],
      async (stream) => (await stream.finalResponse()).output_text,
    ),
  "the probabilities of tokens, before the whole text": () => {
    const logprobs = [{ token: "Hi", logprob: -0.5, bytes: null, top_logprobs: [] }];
    return bothResponses([created, added, { ...delta, logprobs }], async (stream) => {
      const { output } = await stream.finalResponse();
      return output.map((item) => (item as { content: { logprobs?: unknown }[] }).content.map((part) => part.logprobs));
    });
  },
  ...assistantsShown,
};
