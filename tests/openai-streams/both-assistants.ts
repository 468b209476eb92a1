import { AssistantStream, OpenAI, Stream } from "@trunkline/openai";
import Official from "openai";
import { AssistantStream as OfficialStream } from "openai/lib/AssistantStream";
import { type Both, type Compared, recorded, type Recording } from "./recording.ts";

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

/** A client as both packages have it, which asks whoever is given here. */
export interface BothClients {
  readonly ours: OpenAI;
  readonly theirs: OpenAI;
}

export function bothClients(
  fetch: (url: string | URL | Request, init?: RequestInit) => Promise<Response>,
): BothClients {
  const options = { apiKey: "key", baseURL: "http://api.test/v1", maxRetries: 0, fetch };
  return { ours: new OpenAI(options), theirs: new Official(options) as unknown as OpenAI };
}

/** A run of an assistant that is answered so, followed from its beginning by both. */
export async function bothRuns(answer: () => Response): Promise<Both> {
  const { theirs } = bothClients(async () => answer());
  const [our, their] = await Promise.all([ourRun(answer), followed(theirs)].map(recordingOf));
  return { ours: our!, theirs: their! };
}

export function ourRun(answer: () => Response): AssistantStream {
  return new AssistantStream(async () => Stream.from(answer(), { kind: "assistant-events" }));
}

/** What `toReadableStream()` has written, read by both. */
export async function bothFromLines(lines: () => ReadableStream): Promise<Both> {
  const theirs = OfficialStream.fromReadableStream(lines()) as unknown as AssistantStream;
  const streams = [AssistantStream.fromReadableStream(lines()), theirs];
  const [our, their] = await Promise.all(streams.map(recordingOf));
  return { ours: our!, theirs: their! };
}

export function followed(client: OpenAI, signal?: AbortSignal): AssistantStream {
  return client.beta.threads.runs.stream(
    "thread_1",
    { assistant_id: "asst_1" },
    signal === undefined ? {} : { signal },
  );
}

export function recordingOf(stream: AssistantStream): Promise<Recording> {
  return recorded(stream, compared, {
    done: () => stream.done(),
    finalRun: () => stream.finalRun(),
    finalMessages: () => stream.finalMessages(),
    finalRunSteps: () => stream.finalRunSteps(),
  });
}

/** The names of the events, in the order in which they were heard. */
export function namesOf({ heard }: Recording): string[] {
  return heard.map((each) => each.split(" ", 1)[0]!);
}
