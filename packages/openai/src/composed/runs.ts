import type { RequestOptions } from "../client/request-options.ts";
import type {
  AssistantStreamEvent,
  Run,
  RunSubmitToolOutputsParamsBase,
  ThreadRunCreateParamsBase,
  ThreadRunRetrieveParams,
  ThreadRuns,
} from "../generated/beta.ts";
import type { EventStream } from "../streaming/event-stream.ts";
import { withHeaders } from "./added-headers.ts";
import { AssistantStream } from "./assistant/assistant-stream.ts";
import { poll as pollFor, type PollOptions } from "./polling.ts";

export type RunCreateParamsStream = Omit<ThreadRunCreateParamsBase, "stream"> & { stream?: true };
export type RunSubmitToolOutputsParamsStream = Omit<RunSubmitToolOutputsParamsBase, "stream"> & { stream?: true };
type RunCreateParamsPoll = Omit<ThreadRunCreateParamsBase, "stream"> & { stream?: false | null };
type RunSubmitToolOutputsParamsPoll = Omit<RunSubmitToolOutputsParamsBase, "stream"> & { stream?: false | null };

const ends = ["requires_action", "incomplete", "cancelled", "completed", "failed", "expired"] as const;

/** Asks for a run until it has ended, or needs something done. */
export function poll(
  runs: ThreadRuns,
  runID: string,
  { thread_id }: ThreadRunRetrieveParams,
  options?: PollOptions,
): Promise<Run> {
  return pollFor((asked) => runs.retrieve(runID, { thread_id }, asked), ends, options);
}

/** Creates a run, and waits until it has ended, or needs something done. */
export async function createAndPoll(
  runs: ThreadRuns,
  threadID: string,
  params: RunCreateParamsPoll,
  options?: PollOptions,
): Promise<Run> {
  const { id } = await runs.create(threadID, { ...params, stream: false }, options);
  return poll(runs, id, { thread_id: threadID }, options);
}

/** Answers what a run has asked for, and waits until it has ended, or asks again. */
export async function submitToolOutputsAndPoll(
  runs: ThreadRuns,
  runID: string,
  params: RunSubmitToolOutputsParamsPoll,
  options?: PollOptions,
): Promise<Run> {
  const { id } = await runs.submitToolOutputs(runID, { ...params, stream: false }, options);
  return poll(runs, id, params, options);
}

/** Creates a run and follows it as it happens. */
export function stream(
  runs: ThreadRuns,
  threadID: string,
  params: RunCreateParamsStream,
  options?: RequestOptions,
): AssistantStream {
  return followed((asked) => runs.create(threadID, { ...params, stream: true }, asked), options);
}

/** The same as `stream`. */
export function createAndStream(
  runs: ThreadRuns,
  threadID: string,
  params: RunCreateParamsStream,
  options?: RequestOptions,
): AssistantStream {
  return stream(runs, threadID, params, options);
}

/** Answers what a run has asked for, and follows it as it goes on. */
export function submitToolOutputsStream(
  runs: ThreadRuns,
  runID: string,
  params: RunSubmitToolOutputsParamsStream,
  options?: RequestOptions,
): AssistantStream {
  return followed((asked) => runs.submitToolOutputs(runID, { ...params, stream: true }, asked), options);
}

/** A request for a run that is followed as it happens. */
export function followed(
  begin: (options: RequestOptions) => PromiseLike<EventStream<AssistantStreamEvent>>,
  options: RequestOptions = {},
): AssistantStream {
  const asked = withHeaders(options, { "X-Stainless-Helper-Method": "stream" });
  return new AssistantStream((signal) => begin({ ...asked, signal }), options.signal);
}
