import { expect, test } from "vitest";
import { bothRuns, namesOf } from "./both-assistants.ts";
import { codeStep, functionStep, inMessage, inStep, message, messageEnd, run, step, type Named } from "./run-events.ts";
import { seeded } from "./random.ts";
import type { Both } from "./recording.ts";
import { answerOf, type Ending } from "./sse.ts";

/** Both, which must have heard the same; what ours came to. */
async function alike(events: readonly Named[], ending: Ending = "done"): Promise<Both["ours"]> {
  const { ours, theirs } = await bothRuns(answerOf(events, ending, seeded(1)));
  expect(ours).toEqual(theirs);
  return ours;
}

const told = (recording: Both["ours"]): string =>
  namesOf(recording)
    .filter((name) => name !== "event")
    .join(" ");
const json = (text: string | undefined): unknown => JSON.parse(text!);

test("a message is told of as it is written: its texts, its picture, and what it cites", async () => {
  const cited = { index: 0, type: "file_citation", text: "[1]", start_index: 0, end_index: 3 };
  const citation = { ...cited, file_citation: { file_id: "file_1" } };
  const picture = { type: "image_file", image_file: { file_id: "file_2", detail: "auto" } };
  const content = [
    { type: "text", text: { value: "Hello", annotations: [citation] } },
    picture,
    { type: "text", text: { value: "!", annotations: [] } },
  ];
  const ours = await alike([
    run("created"),
    message("created"),
    message("in_progress"),
    inMessage({ index: 0, type: "text", text: { value: "Hel", annotations: [] } }),
    inMessage({ index: 0, type: "text", text: { value: "lo", annotations: [citation] } }),
    inMessage({ index: 1, ...picture }),
    inMessage({ index: 2, type: "text", text: { value: "!", annotations: [] } }),
    messageEnd("completed", content),
    run("completed"),
  ]);

  expect(told(ours)).toBe(
    [
      "connect messageCreated",
      "textCreated messageDelta textDelta",
      "messageDelta textDelta",
      "messageDelta textDone",
      "textCreated messageDelta textDelta imageFileDone",
      "textDone messageDone run end",
    ].join(" "),
  );
  expect(json(ours.finals["finalMessages"])).toEqual([messageEnd("completed", content).data]);
});

test("a message that no event ends is what its deltas made of it", async () => {
  const ours = await alike([
    message("created"),
    inMessage({ index: 0, type: "text", text: { value: "Hel" } }),
    inMessage({ index: 0, type: "text", text: { value: "lo", annotations: [] } }),
    inMessage({ index: 1, type: "image_file", image_file: { file_id: "file_2" } }),
    run("completed"),
  ]);

  expect(json(ours.finals["finalMessages"])).toEqual([
    {
      ...message("created").data,
      content: [
        { index: 0, type: "text", text: { value: "Hello", annotations: [] } },
        { index: 1, type: "image_file", image_file: { file_id: "file_2" } },
      ],
    },
  ]);
});

test("a refusal is put together, and is no text", async () => {
  const refusal = [{ type: "refusal", refusal: "I cannot." }];
  const ours = await alike([
    message("created"),
    inMessage({ index: 0, type: "refusal", refusal: "I " }),
    inMessage({ index: 0, type: "refusal", refusal: "cannot." }),
    messageEnd("incomplete", refusal),
    run("incomplete"),
  ]);

  expect(told(ours)).toBe(["connect messageCreated messageDelta messageDelta", "messageDone run end"].join(" "));
  expect(json(ours.finals["finalMessages"])).toEqual([messageEnd("incomplete", refusal).data]);
});

test("calls of tools are put together by their index", async () => {
  const ours = await alike([
    run("in_progress"),
    step("created", []),
    step("in_progress", []),
    inStep({ index: 0, ...functionStep("call_a", "weather", "") }),
    inStep({ index: 0, type: "function", function: { arguments: '{"city":' } }),
    inStep({ index: 0, type: "function", function: { arguments: '"Oslo"}' } }),
    inStep({ index: 1, ...functionStep("call_b", "time", "") }),
    inStep({ index: 1, type: "function", function: { arguments: "{}" } }),
    run("requires_action"),
  ]);

  expect(told(ours)).toBe(
    [
      "connect runStepCreated",
      "toolCallCreated runStepDelta",
      "toolCallDelta runStepDelta toolCallDelta runStepDelta",
      "toolCallDone toolCallCreated runStepDelta",
      "toolCallDelta runStepDelta toolCallDone run end",
    ].join(" "),
  );
  expect(json(ours.finals["finalRunSteps"])).toEqual([
    step("in_progress", [
      { index: 0, ...functionStep("call_a", "weather", '{"city":"Oslo"}') },
      { index: 1, ...functionStep("call_b", "time", "{}") },
    ]).data,
  ]);
});

test("calls whose parts come in one delta, or by turns, are still two", async () => {
  const ours = await alike([
    step("created", []),
    inStep({ index: 0, ...functionStep("call_a", "one", "") }, { index: 1, ...functionStep("call_b", "two", "") }),
    inStep({ index: 0, function: { arguments: "[" } }),
    inStep({ index: 1, function: { arguments: "{" } }, { index: 0, function: { arguments: "]" } }),
    inStep({ index: 1, function: { arguments: "}" } }),
    run("requires_action"),
  ]);

  expect(json(ours.finals["finalRunSteps"])).toEqual([
    step("in_progress", [
      { index: 0, ...functionStep("call_a", "one", "[]") },
      { index: 1, ...functionStep("call_b", "two", "{}") },
    ]).data,
  ]);
});

test("code and what it printed are put together", async () => {
  const printed = (logs: string): object => ({ index: 0, type: "logs", logs });
  const ours = await alike([
    step("created", []),
    inStep({ index: 0, ...codeStep("1 +", []) }),
    inStep({ index: 0, code_interpreter: { input: " 1" } }),
    inStep({ index: 0, code_interpreter: { outputs: [printed("2")] } }),
    inStep({ index: 0, code_interpreter: { outputs: [printed("\n"), { index: 1, type: "image", image: {} }] } }),
    run("completed"),
  ]);

  expect(json(ours.finals["finalRunSteps"])).toEqual([
    step("in_progress", [{ index: 0, ...codeStep("1 + 1", [printed("2\n"), { index: 1, type: "image", image: {} }]) }])
      .data,
  ]);
});

test.each(["completed", "failed", "cancelled", "expired"])(
  "a step that is %s is as its last event has it",
  async (end) => {
    const calls = [functionStep("call_a", "time", "{}")];
    const ours = await alike([
      step("created", []),
      inStep({ index: 0, ...functionStep("call_a", "time", "") }),
      step(end, calls),
      run("completed"),
    ]);

    expect(told(ours)).toBe(
      ["connect runStepCreated toolCallCreated runStepDelta", "toolCallDone runStepDone run end"].join(" "),
    );
    expect(json(ours.finals["finalRunSteps"])).toEqual([step(end, calls).data]);
  },
);

test.each(["requires_action", "completed", "incomplete", "failed", "cancelled", "expired"])(
  "a run that is %s has ended",
  async (end) => {
    const ended = {
      ...run(end),
      data: { ...run(end).data, last_error: { code: "rate_limit_exceeded", message: "x" } },
    };
    const ours = await alike([run("created"), ended]);

    expect(told(ours)).toBe("connect run end");
    expect(json(ours.finals["finalRun"])).toEqual(ended.data);
  },
);

test.each(["created", "queued", "in_progress", "cancelling"])(
  "a stream that ends while the run is %s is an error",
  async (state) => {
    const ours = await alike([run("created"), run(state)], "no done");

    expect(told(ours)).toBe("connect error end");
    expect(ours.finals["finalRun"]).toBe("OpenAIError  undefined");
  },
);

test("events that nobody knows yet are told of, and change nothing", async () => {
  const ours = await alike([
    run("in_progress"),
    step("created", []),
    step("paused", [functionStep("call_a", "time", "{}")]),
    message("created"),
    messageEnd("paused", [{ type: "text", text: { value: "x", annotations: [] } }]),
    run("paused"),
    { event: "thread.archived", data: { id: "thread_1" } },
    run("completed"),
  ]);

  expect(told(ours)).toBe("connect runStepCreated messageCreated run end");
  expect(Object.values(ours.finals).slice(1).map(json)).toEqual([
    run("completed").data,
    [message("created").data],
    [step("created", []).data],
  ]);
});
