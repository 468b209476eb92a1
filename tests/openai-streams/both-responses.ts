import { ResponseStream, Stream } from "@trunkline/openai";
import OpenAI from "openai";
import { type Both, type Compared, recorded, type Recording } from "./recording.ts";

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

/** A response that is answered so, by both. */
export async function bothResponses(answer: () => Response): Promise<Both> {
  const official = new OpenAI({ apiKey: "key", maxRetries: 0, fetch: async () => answer() });
  const [theirs, ours] = await Promise.all([
    recordingOf(official.responses.stream({ model: "gpt-5", input: "Hello" }) as unknown as Helper),
    recordingOf(new ResponseStream(async () => Stream.from(answer()))),
  ]);
  return { ours, theirs };
}

function recordingOf(stream: Helper): Promise<Recording> {
  const finals = { done: () => stream.done(), finalResponse: () => stream.finalResponse() };
  return recorded(stream, compared, finals, ignored);
}
