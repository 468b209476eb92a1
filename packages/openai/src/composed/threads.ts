import type { RequestOptions } from "../client/request-options.ts";
import type { Run, ThreadCreateAndRunParamsBase, Threads } from "../generated/beta.ts";
import type { AssistantStream } from "./assistant/assistant-stream.ts";
import type { PollOptions } from "./polling.ts";
import { followed, poll } from "./runs.ts";

export type ThreadCreateAndRunParamsStream = Omit<ThreadCreateAndRunParamsBase, "stream"> & { stream?: true };
type ThreadCreateAndRunParamsPoll = Omit<ThreadCreateAndRunParamsBase, "stream"> & { stream?: false | null };

/** Creates a thread and a run of it, and waits until the run has ended, or needs something done. */
export async function createAndRunPoll(
  threads: Threads,
  params: ThreadCreateAndRunParamsPoll,
  options?: PollOptions,
): Promise<Run> {
  const { id, thread_id } = await threads.createAndRun({ ...params, stream: false }, options);
  return poll(threads.runs, id, { thread_id }, options);
}

/** Creates a thread and a run of it, and follows the run as it happens. */
export function createAndRunStream(
  threads: Threads,
  params: ThreadCreateAndRunParamsStream,
  options?: RequestOptions,
): AssistantStream {
  return followed((asked) => threads.createAndRun({ ...params, stream: true }, asked), options);
}
