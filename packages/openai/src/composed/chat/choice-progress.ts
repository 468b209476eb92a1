import { withList, withText } from "../snapshots.ts";
import type { ChatCompletionStreamEvent, EventOf } from "./chat-events.ts";
import type { ChoiceSnapshot, ChunkChoice, ToolCallSnapshot } from "./chat-snapshot.ts";

// Rule 1: a delta's event comes after the delta is in the snapshot, and before what it completes.
// Rule 2: the API does not say that a tool call is complete: it is when the next one begins, or its message ends.
// Rule 3: providers that mix the parts of two calls must not have the first one taken for complete: its arguments must be JSON.
// Rule 4: a message that is cut off ends a call that nobody can make.

/** `isCutOff`: of a call, whose arguments are not whole. */
type Tell = (event: ChatCompletionStreamEvent, isCutOff?: boolean) => void;

/** What has been told of one choice, and what is to be told of its next part. */
export class ChoiceProgress {
  readonly #told = new Set<string>();
  #currentCall: number | null = null;

  /** `choice` has the part in it already. */
  tell(choice: ChoiceSnapshot, part: ChunkChoice, tell: Tell): void {
    if (choice.message.role === "assistant") this.#tellDeltas(choice, part, tell);
    if (choice.finish_reason !== null) this.#tellContentDone(choice, tell);
    for (const { index, function: called } of part.delta?.tool_calls ?? []) {
      this.#beginCall(choice, index, tell);
      const call = choice.message.tool_calls?.[index];
      if (call?.type === "function") tell(argumentsDelta(choice, index, call, called?.arguments ?? ""));
    }
    if (choice.finish_reason === null) return;
    const isCutOff = choice.finish_reason === "length" || choice.finish_reason === "content_filter";
    for (const index of choice.message.tool_calls?.keys() ?? []) this.#tellCallDone(choice, index, tell, isCutOff);
  }

  #tellDeltas(choice: ChoiceSnapshot, { delta, logprobs }: ChunkChoice, tell: Tell): void {
    const { index, message } = choice;
    if (delta?.content != null && message.content)
      tell(withText({ type: "content.delta", choice: index, delta: delta.content }, message.content));
    if (delta?.refusal != null && message.refusal)
      tell(withText({ type: "refusal.delta", choice: index, delta: delta.refusal }, message.refusal));
    if (logprobs?.content != null) {
      const { content } = logprobs;
      const event = { type: "logprobs.content.delta", choice: index, delta: content, content } as const;
      tell(withList(event, choice.logprobs?.content ?? []));
    }
    if (logprobs?.refusal != null) {
      const { refusal } = logprobs;
      const event = { type: "logprobs.refusal.delta", choice: index, delta: refusal, refusal } as const;
      tell(withList(event, choice.logprobs?.refusal ?? []));
    }
  }

  #beginCall(choice: ChoiceSnapshot, index: number, tell: Tell): void {
    if (this.#currentCall === index) return;
    this.#tellContentDone(choice, tell);
    if (this.#currentCall !== null && isJson(choice.message.tool_calls?.[this.#currentCall]))
      this.#tellCallDone(choice, this.#currentCall, tell);
    this.#currentCall = index;
  }

  #tellContentDone({ index, message, logprobs }: ChoiceSnapshot, tell: Tell): void {
    const { content, refusal, tool_calls, function_call } = message;
    const isContent = content != null && (content !== "" || !(refusal || tool_calls?.length || function_call));
    if (isContent && this.#isNew("content")) tell({ type: "content.done", choice: index, content });
    if (refusal && this.#isNew("refusal")) tell({ type: "refusal.done", choice: index, refusal });
    if (logprobs?.content && this.#isNew("logprobs.content"))
      tell({ type: "logprobs.content.done", choice: index, content: logprobs.content });
    if (logprobs?.refusal && this.#isNew("logprobs.refusal"))
      tell({ type: "logprobs.refusal.done", choice: index, refusal: logprobs.refusal });
  }

  #tellCallDone(choice: ChoiceSnapshot, index: number, tell: Tell, isCutOff = false): void {
    const { type: kind, id = "", function: called } = choice.message.tool_calls?.[index] ?? {};
    if (kind !== "function" || called === undefined || !this.#isNew(`call ${index}`)) return;
    const { name, arguments: text } = called;
    const type = "tool_calls.function.arguments.done" as const;
    tell({ type, choice: choice.index, index, call_id: id, name, arguments: text }, isCutOff);
  }

  #isNew(what: string): boolean {
    return this.#told.size !== this.#told.add(what).size;
  }
}

function argumentsDelta(
  { index: choice }: ChoiceSnapshot,
  index: number,
  { id = "", function: called }: ToolCallSnapshot,
  delta: string,
): EventOf<"tool_calls.function.arguments.delta"> {
  const { name = "", arguments: text = "" } = called ?? {};
  const type = "tool_calls.function.arguments.delta" as const;
  const event = { type, choice, index, call_id: id, name, delta, arguments_delta: delta };
  return Object.defineProperty(withText(event, text), "arguments", { value: text }) as EventOf<typeof type>;
}

function isJson(call: ToolCallSnapshot | undefined): boolean {
  try {
    JSON.parse(call?.function?.arguments ?? "");
    return true;
  } catch {
    return false;
  }
}
