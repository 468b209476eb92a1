import { APIError, OpenAIError } from "../../errors/errors.ts";
import type { ChatCompletion, ChatCompletionChunk, ChatCompletionCreateParams } from "../../generated/chat.ts";
import type { CompletionUsage } from "../../generated/shared.ts";
import { linesOf } from "../../streaming/event-lines.ts";
import { fromLines } from "../events/from-lines.ts";
import { type Begin, HelperStream } from "../events/helper-stream.ts";
import type { FunctionCall } from "../function-call.ts";
import type {
  ChatCompletionStreamEvent,
  ChatCompletionStreamEvents,
  FinalMessage,
  FunctionOfCall,
} from "./chat-events.ts";
import { addChunk, type ChatCompletionSnapshot } from "./chat-snapshot.ts";
import { ChoiceProgress } from "./choice-progress.ts";
import { finalCompletion } from "./final-completion.ts";

type Messages = ChatCompletionCreateParams["messages"];

/**
 * A chat completion as it is written: `events()` tells of its parts, `functionCalls()` of calls that are complete, the
 * promises of the whole. A loop over the stream itself yields the chunks. Leaving a loop early aborts the request.
 */
export class ChatCompletionStream
  extends HelperStream<ChatCompletionStreamEvents>
  implements AsyncIterable<ChatCompletionChunk>
{
  /** The messages that were sent, and the one that has come. */
  readonly messages: Messages[number][];
  readonly #completions: ChatCompletion[] = [];
  #choices: ChoiceProgress[] = [];
  #snapshot: ChatCompletionSnapshot | null = null;

  /** `begin` sends the request, once. */
  constructor(begin: Begin<ChatCompletionChunk>, messages: Messages, signal?: AbortSignal | null) {
    super();
    this.messages = [...messages];
    this.start(() => this.#run(begin), signal);
  }

  /** From what `toReadableStream()` has written, here or elsewhere. */
  static fromReadableStream(stream: ReadableStream<unknown>): ChatCompletionStream {
    return new ChatCompletionStream(fromLines<ChatCompletionChunk>(stream), []);
  }

  /** What has come so far; `undefined` before the first chunk, and when it is complete. */
  get currentChatCompletionSnapshot(): ChatCompletionSnapshot | undefined {
    return this.#snapshot ?? undefined;
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<ChatCompletionChunk, undefined> {
    return this.valuesOf("chunk");
  }

  /** What happens to the completion, part by part. With a name, the arguments that a listener to it would get. */
  events(): AsyncIterableIterator<ChatCompletionStreamEvent, undefined>;
  events<Name extends keyof ChatCompletionStreamEvents>(
    event: Name,
  ): AsyncIterableIterator<Parameters<ChatCompletionStreamEvents[Name]>, undefined>;
  events(event?: keyof ChatCompletionStreamEvents): AsyncIterableIterator<unknown, undefined> {
    return event === undefined ? this.valuesOf("event") : this.argsOf(event);
  }

  /** Each call of a function as soon as its arguments are complete, while the rest is still being written; none that was cut off. */
  functionCalls(): AsyncIterableIterator<FunctionCall, undefined> {
    return this.valuesOf("functionCall");
  }

  async finalChatCompletion(): Promise<ChatCompletion> {
    await this.done();
    return this.#completions.at(-1)!;
  }

  /** The same as `finalChatCompletion()`. */
  finalCompletion(): Promise<ChatCompletion> {
    return this.finalChatCompletion();
  }

  async finalMessage(): Promise<FinalMessage> {
    await this.done();
    return this.#lastMessage();
  }

  /** The text of the message; `null` where it has none. */
  async finalContent(): Promise<string | null> {
    return (await this.finalMessage()).content;
  }

  /** The last call of a function, if the message has one. */
  async finalFunctionToolCall(): Promise<FunctionOfCall | undefined> {
    return functionsOf(await this.finalMessage()).at(-1);
  }

  /** The tokens that were used. The API counts them with `stream_options: { include_usage: true }`. */
  async totalUsage(): Promise<CompletionUsage> {
    await this.done();
    return this.#totalUsage();
  }

  allChatCompletions(): ChatCompletion[] {
    return [...this.#completions];
  }

  /** The chunks as bytes, for `fromReadableStream()` on the other side of a connection. */
  toReadableStream(): ReadableStream<Uint8Array> {
    return linesOf(() => this[Symbol.asyncIterator]());
  }

  protected override emitFinal(): void {
    this.emit("finalChatCompletion", this.#completions.at(-1)!);
    const message = this.#lastMessage();
    const called = functionsOf(message).at(-1);
    this.emit("finalMessage", message);
    if (message.content) this.emit("finalContent", message.content);
    if (called !== undefined) this.emit("finalFunctionToolCall", called);
    if (this.#completions.some(({ usage }) => usage)) this.emit("totalUsage", this.#totalUsage());
  }

  async #run(begin: Begin<ChatCompletionChunk>): Promise<void> {
    await this.follow(begin, (chunk) => this.#add(chunk));
    if (this.#snapshot === null) throw new OpenAIError("The stream ended without a single chunk.");
    this.#complete(this.#snapshot);
  }

  #add(chunk: ChatCompletionChunk & { readonly error?: object | null }): void {
    if (chunk.error) throw new APIError(undefined, chunk.error, undefined, undefined);
    const snapshot = (this.#snapshot = addChunk(this.#snapshot, chunk));
    this.emit("chunk", chunk, snapshot);
    for (const part of chunk.choices)
      (this.#choices[part.index] ??= new ChoiceProgress()).tell(snapshot.choices[part.index]!, part, this.#tell);
  }

  readonly #tell = (event: ChatCompletionStreamEvent, isCutOff = false): void => {
    this.emit("event", event);
    if (event.type === "content.delta") this.emit("content", event.delta, event.snapshot);
    else if (event.type === "tool_calls.function.arguments.done" && !isCutOff) {
      const { call_id, name, arguments: text, index } = event;
      this.emit("functionCall", { call_id, name, arguments: text, index });
    }
    (this.emit as (name: string, event: ChatCompletionStreamEvent) => void).call(this, event.type, event);
  };

  #complete(snapshot: ChatCompletionSnapshot): void {
    const completion = finalCompletion(snapshot);
    this.#snapshot = null;
    this.#choices = [];
    this.#completions.push(completion);
    this.emit("chatCompletion", completion);
    const message = completion.choices[0]?.message;
    if (message === undefined) return;
    this.messages.push(message);
    this.emit("message", message);
    for (const called of functionsOf(message)) this.emit("functionToolCall", called);
  }

  #lastMessage(): FinalMessage {
    const message = this.#completions.at(-1)?.choices[0]?.message;
    if (message === undefined) throw new OpenAIError("The stream ended without a message.");
    return message;
  }

  #totalUsage(): CompletionUsage {
    const none = { completion_tokens: 0, prompt_tokens: 0, total_tokens: 0 };
    return structuredClone(this.#completions.at(-1)?.usage ?? none);
  }
}

function functionsOf({ tool_calls = [] }: FinalMessage): FunctionOfCall[] {
  return tool_calls.flatMap((call) => (call.type === "function" ? [call.function] : []));
}
