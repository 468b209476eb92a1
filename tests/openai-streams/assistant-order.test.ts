import { expect, test } from "vitest";
import { bothRuns, ourRun } from "./both-assistants.ts";
import { seeded } from "./random.ts";
import type { Both } from "./recording.ts";
import { functionStep, inMessage, inStep, message, messageEnd, type Named, run, step } from "./run-events.ts";
import { answerOf } from "./sse.ts";

const text = (index: unknown, value: unknown = "x"): object => ({ index, type: "text", text: { value } });
const call = (rest: object = {}): object => ({ index: 0, ...functionStep("call_a", "time", ""), ...rest });
const stepDelta = (id: string, delta: object): Named => ({ event: "thread.run.step.delta", data: { id, delta } });
const hostile = JSON.parse('{"index":0,"type":"text","text":{"__proto__":{"isAdmin":true}}}') as object;
const messageDone = messageEnd("completed", []);
const stepDone = step("completed", []);

/** Both, of a run with a step and a message that have begun; and the words of our error. */
async function after(events: readonly Named[]): Promise<Both & { readonly words: string }> {
  const all = [run("created"), step("created", []), message("created"), ...events, run("completed")];
  const answer = answerOf(all, "done", seeded(1));
  const error: unknown = await ourRun(answer)
    .done()
    .catch((thrown: unknown) => thrown);
  return { ...(await bothRuns(answer)), words: (error as Error | undefined)?.message ?? "" };
}

const written = "which is not being written.";
const outOfTurn: readonly (readonly [string, readonly Named[], string])[] = [
  [
    "a message that begins before the last is done",
    [message("created", "msg_2")],
    "The stream begins the message msg_2 though msg_1 is not done.",
  ],
  [
    "a message that begins twice",
    [messageDone, message("created")],
    "The stream begins the message msg_1, which it has had before.",
  ],
  [
    "a delta of a message that is done",
    [messageDone, inMessage(text(0))],
    `The stream has the event thread.message.delta of the message msg_1, ${written}`,
  ],
  [
    "progress of another message",
    [message("in_progress", "msg_2")],
    `The stream has the event thread.message.in_progress of the message msg_2, ${written}`,
  ],
  [
    "the end of another message",
    [messageEnd("incomplete", [], "msg_2")],
    `The stream has the event thread.message.incomplete of the message msg_2, ${written}`,
  ],
  [
    "a step that begins before the last is done",
    [step("created", [], "step_2")],
    "The stream has the event thread.run.step.created of the step step_2, but step_1 is not done.",
  ],
  [
    "a step that begins twice",
    [step("created", [])],
    "The stream has the event thread.run.step.created of the step step_1, but step_1 is not done.",
  ],
  [
    "a step that goes on after its end",
    [stepDone, step("in_progress", [])],
    "The stream has the event thread.run.step.in_progress of the step step_1, which is done.",
  ],
  [
    "a step that ends twice",
    [stepDone, step("failed", [])],
    "The stream has the event thread.run.step.failed of the step step_1, which is done.",
  ],
  [
    "the end of another step",
    [step("expired", [], "step_2")],
    "The stream has the event thread.run.step.expired of the step step_2, but step_1 is not done.",
  ],
  [
    "a delta of a step that has not begun",
    [stepDone, stepDelta("step_2", {})],
    "The stream has a delta of the step step_2, which is not being taken.",
  ],
  [
    "a delta that changes the id of its step",
    [stepDelta("step_1", { id: "x" })],
    "The stream has a delta of the step step_1 that changes its id.",
  ],
];

test.each(outOfTurn)("%s is an error, after it is told of", async (_, events, words) => {
  const both = await after(events);
  const last = both.ours.heard.at(-3)!;

  expect(both.words).toBe(words);
  expect(last.startsWith("event ")).toBe(true);
  expect({ ...both.ours, heard: both.ours.heard.toSpliced(-3, 1) }).toEqual(both.theirs);
});

const unmergeable: readonly (readonly [string, readonly Named[], string])[] = [
  ...[undefined, -1, 0.5, "0", 1024].map(
    (index) =>
      [
        `the entry ${JSON.stringify(index)} of an empty list`,
        [inMessage(text(index))],
        `The stream has a delta for the entry ${String(index)} of a list of 0.`,
      ] as const,
  ),
  [
    "a text that goes on with a number",
    [inMessage(text(0)), inMessage(text(0, 5))],
    'The stream has a delta whose "value" cannot be added to what came before it.',
  ],
  [
    "a text that goes on with null",
    [inMessage(text(0)), inMessage(text(0, null))],
    'The stream has a delta whose "value" cannot be added to what came before it.',
  ],
  [
    "a list that goes on with no list",
    [stepDelta("step_1", { step_details: { type: "tool_calls", tool_calls: { index: 0 } } })],
    'The stream has a delta whose "tool_calls" cannot be added to what came before it.',
  ],
  [
    "a list of objects that goes on with words",
    [inStep(call({ tags: [{ index: 0 }] })), inStep({ index: 0, tags: ["a"] })],
    "The stream has a delta for the entry undefined of a list of 1.",
  ],
  [
    "a field that changes what objects are",
    [inMessage(text(0)), inMessage(hostile)],
    'The stream has a delta with the field "__proto__", which nothing of the API has.',
  ],
  [
    "such a field of an entry that begins",
    [inMessage(hostile)],
    'The stream has a delta with the field "__proto__", which nothing of the API has.',
  ],
  [
    "a constructor",
    [inStep(call()), inStep({ index: 0, function: { constructor: "x" } })],
    'The stream has a delta with the field "constructor", which nothing of the API has.',
  ],
];

test.each(unmergeable)("%s is an error, as by the official helper", async (_, events, words) => {
  const both = await after(events);

  expect(both.words).toBe(words);
  expect(both.ours).toEqual(both.theirs);
  expect(both.ours.heard.at(-2)).toBe("error OpenAIError  undefined");
});

const unusual: Readonly<Record<string, readonly Named[]>> = {
  "the furthest entry that a list may begin with": [inMessage(text(1023))],
  "a text without a text": [inMessage({ index: 0, type: "text" })],
  "a picture that becomes a text": [inMessage({ index: 0, type: "image_file", image_file: {} }), inMessage(text(0))],
  "no content": [{ event: "thread.message.delta", data: { id: "msg_1", delta: { role: "assistant" } } }],
  "content that is null": [{ event: "thread.message.delta", data: { id: "msg_1", delta: { content: null } } }],
  "an empty delta of a step": [stepDelta("step_1", {})],
  "calls that are left out": [stepDelta("step_1", { step_details: { type: "tool_calls" } })],
  "numbers and lists of words, which grow": [
    inStep(call({ score: 1, tags: ["a"] })),
    inStep({ index: 0, score: 2, tags: ["b", 3] }),
  ],
  "an output that was null": [inStep(call()), inStep({ index: 0, function: { output: "12:00" } })],
  "steps that begin with their end, or on their way": [
    stepDone,
    step("failed", [], "step_2"),
    step("in_progress", [], "step_3"),
    step("completed", [], "step_3"),
  ],
};

test.each(Object.keys(unusual))("%s: no error, and the same as by the official helper", async (what) => {
  const { ours, theirs, words } = await after(unusual[what]!);

  expect(words).toBe("");
  expect(ours).toEqual(theirs);
});
