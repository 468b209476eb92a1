import { APIError, OpenAIError } from "../../errors/errors.ts";
import type {
  AssistantStreamEvent,
  Message,
  MessageStreamEvent,
  Run,
  RunStep,
  RunStepStreamEvent,
  RunStreamEvent,
} from "../../generated/beta.ts";
import { linesOf } from "../../streaming/event-lines.ts";
import { fromLines } from "../events/from-lines.ts";
import { type Begin, HelperStream } from "../events/helper-stream.ts";
import type { AssistantStreamEvents, Tell } from "./assistant-events.ts";
import { MessageProgress } from "./message-progress.ts";
import { RunStepProgress } from "./run-step-progress.ts";

const endings: ReadonlySet<string> = new Set([
  "thread.run.requires_action",
  "thread.run.completed",
  "thread.run.incomplete",
  "thread.run.failed",
  "thread.run.cancelled",
  "thread.run.expired",
]);

/**
 * An assistant's run as it happens: its messages, steps and calls of tools. A loop over it yields the events as they
 * come; leaving the loop early aborts the request.
 */
export class AssistantStream
  extends HelperStream<AssistantStreamEvents>
  implements AsyncIterable<AssistantStreamEvent>
{
  readonly #messages = new MessageProgress();
  readonly #steps = new RunStepProgress();
  #event: AssistantStreamEvent | undefined;
  #run: Run | undefined;
  #final: Run | undefined;

  /** `begin` sends the request, once. */
  constructor(begin: Begin<AssistantStreamEvent>, signal?: AbortSignal | null) {
    super();
    this.start(() => this.#runTo(begin), signal);
  }

  /** From what `toReadableStream()` has written, here or elsewhere. */
  static fromReadableStream(stream: ReadableStream<unknown>): AssistantStream {
    return new AssistantStream(fromLines<AssistantStreamEvent>(stream));
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<AssistantStreamEvent, undefined> {
    return this.valuesOf("event");
  }

  /** The events as they come. With a name, the arguments that a listener to it would get. */
  events(): AsyncIterableIterator<AssistantStreamEvent, undefined>;
  events<Name extends keyof AssistantStreamEvents>(
    event: Name,
  ): AsyncIterableIterator<Parameters<AssistantStreamEvents[Name]>, undefined>;
  events(event?: keyof AssistantStreamEvents): AsyncIterableIterator<unknown, undefined> {
    return event === undefined ? this.valuesOf("event") : this.argsOf(event);
  }

  /** The newest event. */
  currentEvent(): AssistantStreamEvent | undefined {
    return this.#event;
  }

  /** The run as the newest event of it has it. */
  currentRun(): Run | undefined {
    return this.#run;
  }

  /** The message that is being written. */
  currentMessageSnapshot(): Message | undefined {
    return this.#messages.current;
  }

  /** The step that is being taken. */
  currentRunStepSnapshot(): RunStep | undefined {
    return this.#steps.current;
  }

  async finalRunSteps(): Promise<RunStep[]> {
    await this.done();
    return [...this.#steps.steps.values()];
  }

  async finalMessages(): Promise<Message[]> {
    await this.done();
    return [...this.#messages.messages.values()];
  }

  /** The run as it was at the end. */
  async finalRun(): Promise<Run> {
    await this.done();
    return this.#final!;
  }

  /** The events as bytes, for `fromReadableStream()` on the other side of a connection. */
  toReadableStream(): ReadableStream<Uint8Array> {
    return linesOf(() => this[Symbol.asyncIterator]());
  }

  async #runTo(begin: Begin<AssistantStreamEvent>): Promise<void> {
    await this.follow(begin, (event) => this.#add(event));
    if (this.#final === undefined) throw new OpenAIError("The stream ended before the run did.");
    this.emit("run", this.#final);
  }

  #add(event: AssistantStreamEvent): void {
    this.#event = event;
    this.emit("event", event);
    if (event.event === "error") throw new APIError(undefined, event.data, undefined, undefined);
    if (isOfMessage(event)) this.#messages.add(event, this.#tell);
    else if (isOfStep(event)) this.#steps.add(event, this.#tell);
    else if (isOfRun(event)) this.#addRun(event);
  }

  #addRun({ event, data }: RunStreamEvent): void {
    this.#run = data;
    if (!endings.has(event)) return;
    this.#final = data;
    this.#steps.endCall(this.#tell);
  }

  readonly #tell: Tell = (event, ...args) => this.emit(event, ...args);
}

function isOfMessage(event: AssistantStreamEvent): event is MessageStreamEvent {
  return event.event.startsWith("thread.message.");
}

function isOfStep(event: AssistantStreamEvent): event is RunStepStreamEvent {
  return event.event.startsWith("thread.run.step.");
}

function isOfRun(event: AssistantStreamEvent): event is RunStreamEvent {
  return event.event.startsWith("thread.run.");
}
