import { AssistantStream, Stream } from "@trunkline/openai";
import OpenAI from "openai";
import { expect, test } from "vitest";
import { assistantEvents } from "./assistant-events.ts";
import { seeded } from "./random.ts";
import { type Compared, parting, recorded, type Recording } from "./recording.ts";
import { answerOf, endings } from "./sse.ts";

const cases = 2000;

const names = [
  "connect",
  "event",
  "messageCreated",
  "messageDelta",
  "messageDone",
  "textCreated",
  "textDelta",
  "textDone",
  "imageFileDone",
  "runStepCreated",
  "runStepDelta",
  "runStepDone",
  "toolCallCreated",
  "toolCallDelta",
  "toolCallDone",
  "run",
  "error",
  "abort",
  "end",
];

const compared: Compared = Object.fromEntries(names.map((name) => [name, null]));

type Helper = Pick<AssistantStream, "on" | "done" | "finalRun" | "finalMessages" | "finalRunSteps">;

function recordingOf(stream: Helper): Promise<Recording> {
  return recorded(stream, compared, {
    done: () => stream.done(),
    finalRun: () => stream.finalRun(),
    finalMessages: () => stream.finalMessages(),
    finalRunSteps: () => stream.finalRunSteps(),
  });
}

test(`${cases} runs of assistants come in the same events to the same end as by the official helper`, async () => {
  const differences: unknown[] = [];
  let events = 0;
  let failures = 0;
  for (let seed = 0; seed < cases; seed += 1) {
    const random = seeded(seed);
    const all = assistantEvents(random);
    const ending = random.pick(endings);
    const answer = answerOf(all, ending, random);
    const official = new OpenAI({ apiKey: "key", maxRetries: 0, fetch: async () => answer() });
    const [theirs, ours] = await Promise.all([
      recordingOf(official.beta.threads.runs.stream("thread_1", { assistant_id: "asst_1" }) as unknown as Helper),
      recordingOf(new AssistantStream(async () => Stream.from(answer(), { kind: "assistant-events" }))),
    ]);
    events += theirs.heard.length;
    failures += theirs.heard.some((each) => each.startsWith("error")) ? 1 : 0;
    const difference = parting(ours, theirs);
    if (difference !== null) differences.push({ seed, ending, difference });
  }

  expect({ count: differences.length, first: differences.slice(0, 5) }).toEqual({ count: 0, first: [] });
  expect({ events: events > cases * 10, failures: failures > cases / 10 }).toEqual({ events: true, failures: true });
}, 180_000);
