import type {
  ChatCompletion,
  ChatCompletionMessageToolCall,
  ResponseOutputItem,
  ResponseStreamEvent,
  UnwrapWebhookEvent,
} from "@trunkline/openai";
import { expect, expectTypeOf, test } from "vitest";

// What people write. Were a union collapsed, or a literal a schema's name, these would not compile.
function said(event: ResponseStreamEvent): string | undefined {
  if (event.type === "response.output_text.delta") {
    expectTypeOf(event.delta).toEqualTypeOf<string>();
    return event.delta;
  }
  if (event.type === "response.completed") return event.response.output_text;
  if (event.type === "response.output_item.done" && event.item.type === "function_call") return event.item.call_id;
  if (event.type === "error") return event.message;
  return undefined;
}

function called(call: ChatCompletionMessageToolCall): string {
  return call.type === "function" ? call.function.arguments : call.custom.input;
}

function shown(item: ResponseOutputItem): string {
  switch (item.type) {
    case "message":
      return item.content.map((part) => (part.type === "output_text" ? part.text : part.refusal)).join("");
    case "function_call":
      return `${item.name}(${item.arguments})`;
    case "reasoning":
      return item.summary.map(({ text }) => text).join("");
    default:
      return item.type;
  }
}

test("an event of a response is known by its type", () => {
  const delta = { type: "response.output_text.delta", delta: "hi" } as ResponseStreamEvent;

  expect(said(delta)).toBe("hi");
  expectTypeOf<Extract<ResponseStreamEvent, { type: "response.output_text.delta" }>>().not.toBeNever();
  expectTypeOf<ResponseStreamEvent["type"]>().not.toEqualTypeOf<string>();
});

test("a tool call is a function's or a custom tool's by its type", () => {
  expect(called({ id: "1", type: "function", function: { name: "f", arguments: "{}" } })).toBe("{}");
  expect(called({ id: "2", type: "custom", custom: { name: "c", input: "text" } })).toBe("text");
  expectTypeOf<ChatCompletionMessageToolCall["type"]>().toEqualTypeOf<"custom" | "function">();
  // @ts-expect-error -- a call of a function has no input of its own
  expect(() => called({ id: "3", type: "function", custom: { name: "c", input: "" } })).toThrow(TypeError);
});

test("an output item is known by its type", () => {
  const call = { type: "function_call", name: "f", arguments: "{}", call_id: "c" } as ResponseOutputItem;

  expect(shown(call)).toBe("f({})");
});

test("a webhook's event is known by its type", () => {
  expectTypeOf<Extract<UnwrapWebhookEvent, { type: "batch.completed" }>["data"]["id"]>().toEqualTypeOf<string>();
  expectTypeOf<UnwrapWebhookEvent["type"]>().not.toEqualTypeOf<string>();
  const event = { type: "response.failed", data: { id: "resp_1" } } as UnwrapWebhookEvent;

  expect(event.type === "response.failed" && event.data.id).toBe("resp_1");
});

test("why a completion ended is one of five words", () => {
  expectTypeOf<ChatCompletion["choices"][number]["finish_reason"]>().toEqualTypeOf<
    "content_filter" | "function_call" | "length" | "stop" | "tool_calls"
  >();
  const reasons: readonly ChatCompletion["choices"][number]["finish_reason"][] = ["stop", "length"];

  expect(reasons).toHaveLength(2);
});
