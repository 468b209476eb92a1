import type { Call } from "../client/call.ts";
import type { OpenAIClient } from "../client/openai-client.ts";
import { pathFrom } from "../client/path.ts";
import type { RequestOptions } from "../client/request-options.ts";
import type { ResponseCreateParamsBase, ResponseStreamEvent } from "../generated/responses.ts";
import type { EventStream } from "../streaming/event-stream.ts";
import { ResponseStream } from "./response/response-stream.ts";

/** To follow a response that exists. */
export interface ResponseReplayParams {
  response_id: string;
  /** Events up to this number are not told of, though the snapshots have what they say. */
  starting_after?: number | null;
}

export type ResponseStreamParams =
  | (Omit<ResponseCreateParamsBase, "stream"> & { stream?: true })
  | ResponseReplayParams;

/**
 * Creates a response and follows it as it is written; with `response_id`, follows one that exists.
 *
 * ```ts no-run
 * import { OpenAI } from "@trunkline/openai";
 *
 * const client = new OpenAI();
 * const stream = client.responses.stream({ model: "gpt-5", input: "Say hello" });
 * for await (const event of stream) if (event.type === "response.output_text.delta") process.stdout.write(event.delta);
 * const { output_text } = await stream.finalResponse();
 * ```
 */
export function stream(
  { client }: { readonly client: OpenAIClient },
  params: ResponseStreamParams,
  options: RequestOptions = {},
): ResponseStream {
  const request = requestOf(params);
  const begin = (signal: AbortSignal): PromiseLike<EventStream<ResponseStreamEvent>> =>
    client.call<EventStream<ResponseStreamEvent>>({
      ...request,
      headers: { "X-Stainless-Helper-Method": "stream" },
      answer: "events",
      options: { ...options, signal },
    });
  return new ResponseStream(begin, options.signal, "response_id" in params ? (params.starting_after ?? null) : null);
}

// A replay begins at the beginning: snapshots need what came before the events that are told of.
function requestOf(params: ResponseStreamParams): Pick<Call, "method" | "path" | "query" | "body" | "encoding"> {
  if (!("response_id" in params))
    return { method: "POST", path: "/responses", body: { ...params, stream: true }, encoding: "json" };
  const path = pathFrom("/responses/{response_id}", [params.response_id]);
  return { method: "GET", path, query: { stream: true }, encoding: "none" };
}
