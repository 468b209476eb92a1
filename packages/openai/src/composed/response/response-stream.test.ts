import { expect, test } from "vitest";
import type { ResponseStreamEvent } from "../../generated/responses.ts";
import type { FunctionCall } from "../function-call.ts";
import { ResponseStream } from "./response-stream.ts";

type Fields = Readonly<Record<string, unknown>>;

const response = { id: "resp_1", object: "response", model: "gpt-5", status: "in_progress", output: [] };
const created = { type: "response.created", response };
const text = (value: string): Fields => ({ type: "output_text", text: value, annotations: [] });
const message = (...content: Fields[]): Fields => ({ id: "msg_1", type: "message", role: "assistant", content });
const call = (id: string, value: string): Fields => ({
  id: `fc_${id}`,
  type: "function_call",
  call_id: `call_${id}`,
  name: id,
  arguments: value,
});
const place = { item_id: "msg_1", output_index: 0, content_index: 0 };

const hello: Fields[] = [
  created,
  { type: "response.output_item.added", output_index: 0, item: message() },
  { type: "response.content_part.added", ...place, part: text("") },
  { type: "response.output_text.delta", ...place, delta: "Hel", logprobs: [] },
  { type: "response.output_text.delta", ...place, delta: "lo", logprobs: [] },
  { type: "response.output_text.done", ...place, text: "Hello", logprobs: [] },
  { type: "response.output_item.done", output_index: 0, item: message(text("Hello")) },
];
const completed = {
  type: "response.completed",
  response: { ...response, status: "completed", output: [message(text("Hello"))] },
};

const weather: Fields[] = [
  created,
  { type: "response.output_item.added", output_index: 0, item: call("weather", "") },
  { type: "response.function_call_arguments.delta", item_id: "fc_weather", output_index: 0, delta: '{"city":' },
  { type: "response.function_call_arguments.delta", item_id: "fc_weather", output_index: 0, delta: '"Oslo"}' },
  {
    type: "response.function_call_arguments.done",
    item_id: "fc_weather",
    output_index: 0,
    arguments: '{"city":"Oslo"}',
  },
  { type: "response.output_item.done", output_index: 0, item: call("weather", '{"city":"Oslo"}') },
  { type: "response.output_item.added", output_index: 1, item: call("time", "") },
  { type: "response.output_item.done", output_index: 1, item: call("time", "{}") },
];

function streamOf(events: readonly Fields[], startingAfter: number | null = null): ResponseStream {
  const numbered = events.map(
    (event, sequence_number) => ({ ...structuredClone(event), sequence_number }) as unknown as ResponseStreamEvent,
  );
  return new ResponseStream(
    async () =>
      (async function* () {
        yield* numbered;
      })(),
    null,
    startingAfter,
  );
}

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const taken: Value[] = [];
  for await (const value of values) taken.push(value);
  return taken;
}

test("each delta comes with the text so far, which JSON of the event leaves out", async () => {
  const told: unknown[] = [];
  for await (const event of streamOf([...hello, completed]))
    if (event.type === "response.output_text.delta")
      told.push([event.delta, event.snapshot, "snapshot" in JSON.parse(JSON.stringify(event))]);

  expect(told).toEqual([
    ["Hel", "Hel", false],
    ["lo", "Hello", false],
  ]);
});

test("the final response is the server's, with the text of its messages", async () => {
  expect(await streamOf([...hello, completed]).finalResponse()).toEqual({
    ...completed.response,
    output_text: "Hello",
  });
});

test("a stream that ends early leaves what has come", async () => {
  expect(await streamOf(hello.slice(0, 5)).finalResponse()).toMatchObject({
    status: "in_progress",
    output_text: "Hello",
    output: [message(text("Hello"))],
  });
});

test("events keep what they brought, however the response goes on", async () => {
  const events = await all(streamOf([...hello, completed]));

  expect(events.map(({ sequence_number, ...event }) => [sequence_number, event])).toEqual(
    [...hello, completed].map((event, number) => [number, event]),
  );
});

test("a call of a function is told of when its arguments are complete, with the id that answers it, and once", async () => {
  const seen: [string, FunctionCall][] = [];
  let newest = "";
  const stream = streamOf(weather).on("event", ({ type }) => void (newest = type));
  stream.on("functionCall", (each) => seen.push([newest, each]));
  await stream.done();

  expect(seen).toEqual([
    [
      "response.function_call_arguments.done",
      { call_id: "call_weather", name: "weather", arguments: '{"city":"Oslo"}', index: 0 },
    ],
    ["response.output_item.done", { call_id: "call_time", name: "time", arguments: "{}", index: 1 }],
  ]);
});

test("a call that the last event alone has is told of", async () => {
  const whole = { type: "response.completed", response: { ...response, output: [call("time", "{}")] } };

  expect(await all(streamOf([created, whole]).functionCalls())).toEqual([
    { call_id: "call_time", name: "time", arguments: "{}", index: 0 },
  ]);
});

test("a last event that leaves the items out ends with those that came", async () => {
  const bare = { type: "response.completed", response: { ...response, output: undefined } };
  const final = await streamOf([...hello, bare]).finalResponse();

  expect(final.output_text).toBe("Hello");
});

test("a loop over function calls yields each of them", async () => {
  expect((await all(streamOf(weather).functionCalls())).map(({ call_id }) => call_id)).toEqual([
    "call_weather",
    "call_time",
  ]);
});

test("a replay tells of the events after a number, with all that came before in their snapshots", async () => {
  const events = await all(streamOf([...hello, completed], 3));

  expect(events.map(({ type }) => type)).toEqual([...hello.slice(4), completed].map(({ type }) => type));
  expect(events[0]).toHaveProperty("snapshot", "Hello");
});

test.each([
  [4, ["call_time"]],
  [7, []],
])("a replay after event %i tells of the calls that are complete after it, and of no other", async (after, told) => {
  const whole = [call("weather", '{"city":"Oslo"}'), call("time", "{}")];
  const last = { type: "response.completed", response: { ...response, status: "completed", output: whole } };
  const calls = await all(streamOf([...weather, last], after).functionCalls());

  expect(calls.map(({ call_id }) => call_id)).toEqual(told);
});

test.each([
  ["its item", []],
  ["the response", [{ type: "response.incomplete", response: { ...response, status: "incomplete", output: [] } }]],
  ["a response that says it is complete", [{ type: "response.completed", response: { ...response, output: [] } }]],
])("a call that was cut off is not told of, though %s ends", async (_, ends) => {
  const cut = { ...call("weather", '{"ci'), status: "incomplete" };
  const whole = { ...call("time", "{}"), status: "completed" };
  const output = [whole, cut];
  const events = [
    created,
    { type: "response.output_item.added", output_index: 0, item: call("time", "") },
    { type: "response.output_item.done", output_index: 0, item: whole },
    { type: "response.output_item.added", output_index: 1, item: call("weather", "") },
    { type: "response.output_item.done", output_index: 1, item: cut },
    ...ends.map((end) => ({ ...end, response: { ...end.response, output } })),
  ];
  const calls = await all(streamOf(events).functionCalls());

  expect(calls.map(({ call_id }) => call_id)).toEqual(["call_time"]);
});

test("items that come out of order stand in theirs", async () => {
  const later = { type: "response.output_item.added", output_index: 2, item: call("time", "{}") };
  const earlier = { type: "response.output_item.added", output_index: 1, item: call("weather", "{}") };
  const { output } = await streamOf([...hello, later, earlier]).finalResponse();

  expect(output.map(({ type, ...item }) => [type, "name" in item ? item.name : null])).toEqual([
    ["message", null],
    ["function_call", "weather"],
    ["function_call", "time"],
  ]);
});

test("an event that nobody knows yet is told of as it came", async () => {
  const novelty = { type: "response.novelty", output_index: 7 };

  expect(await all(streamOf([created, novelty]))).toMatchObject([created, novelty]);
});

test.each([
  ["an error", [created, { type: "error", message: "busy", code: "overloaded", param: null }], "busy"],
  [
    "an event of an item that has not begun",
    [created, hello[3]!],
    "The stream has an event of output 0, which it has not begun.",
  ],
  [
    "a first event that is not the first",
    [hello[1]!],
    "The stream begins with response.output_item.added and not with response.created.",
  ],
  ["no events", [], "The stream ended without a single event."],
])("%s is raised", async (_, events, problem) => {
  await expect(streamOf(events).finalResponse()).rejects.toThrow(problem);
});

test("events go through a readable stream to another helper", async () => {
  const final = await ResponseStream.fromReadableStream(
    streamOf([...hello, completed]).toReadableStream(),
  ).finalResponse();

  expect(final.output_text).toBe("Hello");
});

/** How often a stream of so many tokens looks at what it is sent, and how much JSON its events make. */
async function work(tokens: number): Promise<{ reads: number; written: number }> {
  let reads = 0;
  const get = (target: object, name: string | symbol): unknown => {
    reads += 1;
    return Reflect.get(target, name);
  };
  const deltas = Array.from({ length: tokens }, () => hello[3]!);
  const events = [...hello.slice(0, 3), ...deltas].map((event, number) => {
    const numbered = { ...event, sequence_number: number } as unknown as ResponseStreamEvent;
    return number < 3 ? numbered : new Proxy<ResponseStreamEvent>(numbered, { get });
  });
  const stream = new ResponseStream(async () =>
    (async function* () {
      yield* events;
    })(),
  );
  const told = await all(stream);
  const before = reads;
  return { reads: before, written: JSON.stringify(told.map((event) => ({ ...event }))).length };
}

test("ten times the tokens are ten times the work", async () => {
  const [few, many] = [await work(300), await work(3000)];

  expect(many.reads / few.reads).toBeLessThan(10.1);
  expect(many.written / few.written).toBeLessThan(10.5);
});
