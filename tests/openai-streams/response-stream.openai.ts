import { ResponseStream, Stream } from "@trunkline/openai";
import OpenAI from "openai";
import { expect, test } from "vitest";
import { seeded } from "./random.ts";
import { type Compared, parting, recorded, type Recording } from "./recording.ts";
import { responseEvents } from "./response-events.ts";
import { answerOf, endings } from "./sse.ts";

const cases = 2000;

const compared: Compared = {
  connect: null,
  event: null,
  "response.created": null,
  "response.output_item.added": null,
  "response.output_item.done": null,
  "response.content_part.added": null,
  "response.output_text.delta": ["delta", "snapshot", "item_id", "output_index", "content_index"],
  "response.output_text.done": null,
  "response.refusal.delta": ["delta"],
  "response.function_call_arguments.delta": ["delta", "snapshot"],
  "response.function_call_arguments.done": null,
  "response.custom_tool_call_input.delta": ["delta"],
  "response.reasoning_summary_text.delta": ["delta"],
  "response.image_generation_call.partial_image": null,
  "response.web_search_call.searching": null,
  "response.completed": null,
  "response.failed": null,
  "response.incomplete": null,
  error: null,
  abort: null,
  end: null,
};

// What structured outputs come to, which ours has by another method.
const ignored = new Set(["parsed", "parsed_arguments", "output_parsed"]);

type Helper = Pick<ResponseStream, "on" | "done" | "finalResponse">;

function recordingOf(stream: Helper): Promise<Recording> {
  const finals = { done: () => stream.done(), finalResponse: () => stream.finalResponse() };
  return recorded(stream, compared, finals, ignored);
}

test(`${cases} responses come in the same events to the same end as by the official helper`, async () => {
  const differences: unknown[] = [];
  let events = 0;
  let failures = 0;
  for (let seed = 0; seed < cases; seed += 1) {
    const random = seeded(seed);
    const all = responseEvents(random);
    const ending = random.pick(endings);
    const answer = answerOf(all, ending, random);
    const official = new OpenAI({ apiKey: "key", maxRetries: 0, fetch: async () => answer() });
    const [theirs, ours] = await Promise.all([
      recordingOf(official.responses.stream({ model: "gpt-5", input: "Hello" }) as unknown as Helper),
      recordingOf(new ResponseStream(async () => Stream.from(answer()))),
    ]);
    events += theirs.heard.length;
    failures += theirs.heard.some((each) => each.startsWith("error")) ? 1 : 0;
    const difference = parting(ours, theirs);
    if (difference !== null) differences.push({ seed, ending, difference });
  }

  expect({ count: differences.length, first: differences.slice(0, 5) }).toEqual({ count: 0, first: [] });
  expect({ events: events > cases * 10, failures: failures > cases / 10 }).toEqual({ events: true, failures: true });
}, 180_000);
