import { ChatCompletionStream, ResponseStream, Stream } from "@trunkline/openai";
import { expect, test } from "vitest";
import { seeded } from "./random.ts";
import { answerOf } from "./sse.ts";

const base = { id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: "gpt-5" };
const chunk = (delta: object, finish_reason: string | null = null): object => ({
  ...base,
  choices: [{ index: 0, delta, finish_reason }],
});
const chunks = [chunk({ role: "assistant", content: "Hel" }), chunk({ content: "lo" }), chunk({}, "stop")];
const response = { id: "resp_1", object: "response", status: "in_progress", output: [] };
const message = { id: "msg_1", type: "message", role: "assistant", content: [] };
const part = { type: "output_text", text: "", annotations: [] };
const place = { item_id: "msg_1", output_index: 0, content_index: 0 };
const events = [
  { type: "response.created", response },
  { type: "response.output_item.added", output_index: 0, item: message },
  { type: "response.content_part.added", ...place, part },
  { type: "response.output_text.delta", ...place, delta: "Hel", logprobs: [] },
  { type: "response.output_text.delta", ...place, delta: "lo", logprobs: [] },
].map((event, sequence_number) => ({ ...event, sequence_number }));

const chat = (): ChatCompletionStream =>
  new ChatCompletionStream(async () => Stream.from(answerOf(chunks, "done", seeded(1))()), []);
const responses = (): ResponseStream =>
  new ResponseStream(async () => Stream.from(answerOf(events, "done", seeded(1))()));

test("a chat that is written to a stream is the same chat where it is read", async () => {
  const read = ChatCompletionStream.fromReadableStream(chat().toReadableStream());

  expect(await read.finalChatCompletion()).toEqual(await chat().finalChatCompletion());
  expect(await read.finalContent()).toBe("Hello");
});

test("a response that is written to a stream is the same response where it is read", async () => {
  const read = ResponseStream.fromReadableStream(responses().toReadableStream());

  expect(await read.finalResponse()).toEqual(await responses().finalResponse());
  expect((await read.finalResponse()).output_text).toBe("Hello");
});

test("what has come so far of a chat is there at each chunk, and gone when it is complete", async () => {
  const stream = chat();
  const now = (): unknown => stream.currentChatCompletionSnapshot?.choices[0]?.message.content;
  const seen = [now()];
  stream.on("chunk", () => seen.push(now()));
  await stream.done();

  expect([...seen, now()]).toEqual([undefined, "Hel", "Hello", "Hello", undefined]);
});

test("what has come so far of a response is there at each event", async () => {
  const stream = responses();
  const now = (): unknown => stream.currentResponseSnapshot?.output_text;
  const seen = [now()];
  stream.on("event", () => seen.push(now()));
  await stream.done();

  expect(seen).toEqual([undefined, "", "", "", "Hel", "Hello"]);
});
