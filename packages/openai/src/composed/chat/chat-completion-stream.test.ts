import { expect, test, vi } from "vitest";
import type { ChatCompletionChunk } from "../../generated/chat.ts";
import type { FunctionCall } from "../function-call.ts";
import { ChatCompletionStream } from "./chat-completion-stream.ts";
import type { ChatCompletionStreamEvent } from "./chat-events.ts";

type Delta = ChatCompletionChunk["choices"][number]["delta"];
type Finish = ChatCompletionChunk["choices"][number]["finish_reason"];

function chunk(delta: Delta, finish_reason: Finish = null, rest: object = {}): ChatCompletionChunk {
  const choices = [{ index: 0, delta, finish_reason, ...rest }];
  return { id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: "gpt-5", choices };
}

const called = (index: number, id: string, name: string): Delta => ({
  tool_calls: [{ index, id, type: "function", function: { name, arguments: "" } }],
});
const written = (index: number, text: string): Delta => ({ tool_calls: [{ index, function: { arguments: text } }] });

function streamOf(chunks: Iterable<ChatCompletionChunk> | AsyncIterable<ChatCompletionChunk>): ChatCompletionStream {
  return new ChatCompletionStream(async () => {
    return (async function* () {
      yield* chunks;
    })();
  }, []);
}

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const taken: Value[] = [];
  for await (const value of values) taken.push(value);
  return taken;
}

const hello = [
  chunk({ role: "assistant", content: "" }),
  chunk({ content: "Hel" }),
  chunk({ content: "lo" }),
  chunk({}, "stop"),
];

const twoCalls = [
  chunk({ role: "assistant", content: null }),
  chunk(called(0, "call_a", "weather")),
  chunk(written(0, '{"city":')),
  chunk(written(0, '"Oslo"}')),
  chunk(called(1, "call_b", "time")),
  chunk(written(1, "{}")),
  chunk({}, "tool_calls"),
];

test("events tell what happens, each delta with what has come so far", { tags: ["F167"] }, async () => {
  const told: unknown[] = [];
  for await (const event of streamOf(hello).events())
    if (event.type === "content.delta") told.push([event.delta, event.snapshot, event.choice]);
    else if (event.type === "content.done") told.push(event.content);

  expect(told).toEqual([["Hel", "Hel", 0], ["lo", "Hello", 0], "Hello"]);
});

test("the whole has the message, and the usage where the API counts it", { tags: ["F167"] }, async () => {
  const usage = { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3 };
  const stream = streamOf([...hello, { ...chunk({}), choices: [], usage }]);
  const message = { role: "assistant", content: "Hello", refusal: null };

  expect(await stream.finalCompletion()).toEqual({
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1,
    model: "gpt-5",
    choices: [{ index: 0, finish_reason: "stop", logprobs: null, message }],
    usage,
  });
  expect([await stream.finalMessage(), await stream.finalContent(), await stream.totalUsage()]).toEqual([
    message,
    "Hello",
    usage,
  ]);
  expect(stream.messages).toEqual([message]);
});

test("a refusal is told of as it is written, and is in the message", async () => {
  const stream = streamOf([chunk({ role: "assistant", refusal: "No" }), chunk({ refusal: "." }), chunk({}, "stop")]);
  const events = await all(stream.events());

  expect(events).toEqual([
    { type: "refusal.delta", choice: 0, delta: "No" },
    { type: "refusal.delta", choice: 0, delta: "." },
    { type: "refusal.done", choice: 0, refusal: "No." },
  ]);
  expect(await stream.finalMessage()).toEqual({ role: "assistant", content: null, refusal: "No." });
});

test(
  "a call of a function is there the moment the next begins, and the last one when the message ends",
  { tags: ["F167"] },
  async () => {
    let sent = 0;
    const stream = streamOf(
      (function* () {
        for (const each of twoCalls) {
          sent += 1;
          yield each;
        }
      })(),
    );
    const seen: [number, FunctionCall][] = [];
    stream.on("functionCall", (call) => seen.push([sent, call]));
    await stream.done();

    expect(seen).toEqual([
      [5, { call_id: "call_a", name: "weather", arguments: '{"city":"Oslo"}', index: 0 }],
      [7, { call_id: "call_b", name: "time", arguments: "{}", index: 1 }],
    ]);
  },
);

test("a loop over function calls yields each of them once", async () => {
  expect((await all(streamOf(twoCalls).functionCalls())).map(({ call_id }) => call_id)).toEqual(["call_a", "call_b"]);
});

test("a call whose parts are mixed with those of another is not there before its arguments are", async () => {
  const mixed = [
    chunk({ role: "assistant" }),
    chunk(called(0, "call_a", "weather")),
    chunk(written(0, '{"a"')),
    chunk(called(1, "call_b", "time")),
    chunk(written(0, ":1}")),
    chunk(written(1, "{}")),
    chunk({}, "tool_calls"),
  ];

  const calls = await all(streamOf(mixed).functionCalls());

  expect(calls.map(({ call_id, arguments: text }) => [call_id, text])).toEqual([
    ["call_a", '{"a":1}'],
    ["call_b", "{}"],
  ]);
});

test.each(["length", "content_filter"] as const)("a call that %s cuts off is not there", async (reason) => {
  const cut = [...twoCalls.slice(0, 5), chunk(written(1, '{"zo')), chunk({}, reason)];
  const stream = streamOf(cut);
  const done = all(stream.events("tool_calls.function.arguments.done"));
  const calls = await all(stream.functionCalls());

  expect(calls.map(({ call_id }) => call_id)).toEqual(["call_a"]);
  // As the official package tells of it.
  expect((await done).map(([{ name, arguments: text }]) => [name, text])).toEqual([
    ["weather", '{"city":"Oslo"}'],
    ["time", '{"zo'],
  ]);
});

test("a call that comes whole in the last chunk is told of too", async () => {
  const whole = {
    tool_calls: [{ index: 0, id: "call_a", type: "function" as const, function: { name: "time", arguments: "{}" } }],
  };

  expect(await all(streamOf([chunk({ role: "assistant", ...whole }, "tool_calls")]).functionCalls())).toEqual([
    { call_id: "call_a", name: "time", arguments: "{}", index: 0 },
  ]);
});

test("a call without an id gets one, which an answer can name", async () => {
  const tool_calls = [{ index: 0, type: "function" as const, function: { name: "time", arguments: "{}" } }];
  const message = await streamOf([chunk({ role: "assistant", tool_calls }, "tool_calls")]).finalMessage();

  expect(message.tool_calls?.[0]?.id).toMatch(/^call_[0-9a-f-]{36}$/);
});

test("a stream that ends before the message does is an error", async () => {
  await expect(streamOf(hello.slice(0, 2)).finalMessage()).rejects.toThrow(
    "The stream ended before choice 0 was finished: it has no finish_reason.",
  );
});

test("an index that the API cannot mean is refused", async () => {
  const far = { ...chunk({}), choices: [{ index: 1e9, delta: {}, finish_reason: null }] };

  await expect(streamOf([far]).done()).rejects.toThrow(
    "The stream has a choice with the index 1000000000; the API has 128 of them at most.",
  );
});

test("chunks go through a readable stream to another helper", async () => {
  const completion = await ChatCompletionStream.fromReadableStream(
    streamOf(hello).toReadableStream(),
  ).finalCompletion();

  expect(completion).toEqual(await streamOf(hello).finalCompletion());
});

test("an error that is null is none, as some providers send it", async () => {
  const chunks = hello.map((each) => ({ ...each, error: null }));

  expect(await streamOf(chunks).finalContent()).toBe("Hello");
});

test("an error in a readable stream is raised", async () => {
  const lines = new Response('{"error": {"message": "busy"}}\n').body!;

  await expect(ChatCompletionStream.fromReadableStream(lines).done()).rejects.toThrow("busy");
});

/** How often a stream of so many tokens looks at what it is sent, and how much JSON its events make. */
async function work(tokens: number): Promise<{ reads: number; written: number; copies: number }> {
  let reads = 0;
  const counting: ProxyHandler<object> = {
    get(target, name) {
      reads += 1;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "object" && value !== null ? new Proxy(value, counting) : value;
    },
  };
  const logprob = { token: "x", logprob: 0, bytes: null, top_logprobs: [] };
  const chunks = Array.from({ length: tokens }, () =>
    chunk({ content: "token" }, null, { logprobs: { content: [logprob], refusal: null } }),
  );
  const stream = streamOf(
    [hello[0]!, ...chunks, chunk({}, "stop")].map((each) => new Proxy<ChatCompletionChunk>(each, counting)),
  );
  const slice = vi.spyOn(Array.prototype, "slice");
  const events = await all(stream.events());
  const copies = slice.mock.calls.length;
  slice.mockRestore();
  const deltas = events.filter((event) => event.type === "content.delta" || event.type === "logprobs.content.delta");
  return { reads, written: JSON.stringify(deltas.map(plain)).length, copies };
}

function plain(event: ChatCompletionStreamEvent): object {
  return event.type === "content.delta" ? event : { type: event.type };
}

test(
  "ten times the tokens are ten times the work, and no snapshot is copied that nobody looks at",
  { tags: ["F165"] },
  async () => {
    const [few, many] = [await work(300), await work(3000)];

    expect(many.reads / few.reads).toBeLessThan(10.1);
    expect(many.written / few.written).toBeLessThan(10.1);
    expect(many.copies - few.copies).toBeLessThan(50);
  },
);

test("a snapshot of logprobs is what had come by then, also when it is looked at later", async () => {
  const logprob = (token: string) => ({
    logprobs: { content: [{ token, logprob: 0, bytes: null, top_logprobs: [] }], refusal: null },
  });
  const stream = streamOf([
    hello[0]!,
    chunk({ content: "a" }, null, logprob("a")),
    chunk({ content: "b" }, null, logprob("b")),
    chunk({}, "stop"),
  ]);
  const events = await all(stream.events());

  expect(
    events.flatMap((event) =>
      event.type === "logprobs.content.delta" ? [event.snapshot.map(({ token }) => token)] : [],
    ),
  ).toEqual([["a"], ["a", "b"]]);
});
