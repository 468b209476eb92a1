import { expect, test } from "vitest";
import { shown } from "./differences.ts";
import { streamDifferences } from "./known-differences.ts";

test("every difference from the official streams that is listed is one", async () => {
  const seen = await Promise.all(
    streamDifferences.map(async ({ name }) => {
      const { ours, theirs } = await shown[name]!();
      return [name, ours, theirs];
    }),
  );

  expect(seen).toEqual([
    ["what a chunk has besides a function_call", true, false],
    ["tool_calls.function.arguments.done of a call in the last chunk", ["{}"], []],
    ["tool_calls.function.arguments.done of calls whose parts are mixed", ["[1]", "{}"], ["[", "{", "[1]", "{}"]],
    [
      "parsed, parsed_arguments, output_parsed",
      ["content", "refusal", "role"],
      ["content", "parsed", "refusal", "role"],
    ],
    ["finish_reason of a chunk that has none", [undefined], [null]],
    ["the snapshot of an event in its JSON", ["Hi", false], ["Hi", true]],
    [
      "more than 4,096 events that a loop has not taken",
      "the end",
      "OpenAIError: Event stream iterator buffer limit exceeded (4096 events or 8388608 bytes); consume events as they arrive.",
    ],
    [
      "events that are not in the specification",
      ["response.created", "response.novelty"],
      "OpenAIError: Unhandled response stream event: unknown",
    ],
    ["an event whose item_id is not the item's", "Hi", "OpenAIError: expected item_id 'msg_1', got 'other'"],
    [
      "the probabilities of tokens, before the whole text",
      [[[{ token: "Hi", logprob: -0.5, bytes: null, top_logprobs: [] }]]],
      [[undefined]],
    ],
    [
      "an event of a message or a step out of turn",
      ["thread.message.created", "thread.message.created", "error"],
      ["thread.message.created", "error"],
    ],
    ["a message whose id is empty", ["thread.message.created", "thread.run.completed"], ["error"]],
    ["what messageCreated and runStepCreated have told", 0, 1],
    ["a delta with two parts of a text that it begins", ["H", "i"], ["Hi", "i"]],
  ]);
}, 30_000);
