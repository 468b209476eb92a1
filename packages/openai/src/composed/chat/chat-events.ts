import type { ChatCompletion, ChatCompletionChunk } from "../../generated/chat.ts";
import type { CompletionUsage } from "../../generated/shared.ts";
import type { BaseEvents } from "../events/helper-stream.ts";
import type { FunctionCall } from "../function-call.ts";
import type { WithSnapshot } from "../snapshots.ts";
import type { ChatCompletionSnapshot } from "./chat-snapshot.ts";

export type FinalMessage = ChatCompletion["choices"][number]["message"];
type ToolCall = NonNullable<FinalMessage["tool_calls"]>[number];
export type FunctionOfCall = Extract<ToolCall, { readonly type: "function" }>["function"];
type Logprob = NonNullable<NonNullable<ChatCompletion["choices"][number]["logprobs"]>["content"]>[number];

/** `choice` is the index of the choice that an event is about. */
interface OfChoice {
  readonly choice: number;
}

interface TextDelta extends OfChoice, WithSnapshot<string> {
  readonly delta: string;
}

interface LogprobsDelta extends OfChoice, WithSnapshot<readonly Logprob[]> {
  readonly delta: readonly Logprob[];
}

export interface ContentDeltaEvent extends TextDelta {
  readonly type: "content.delta";
}

export interface ContentDoneEvent extends OfChoice {
  readonly type: "content.done";
  readonly content: string;
}

export interface RefusalDeltaEvent extends TextDelta {
  readonly type: "refusal.delta";
}

export interface RefusalDoneEvent extends OfChoice {
  readonly type: "refusal.done";
  readonly refusal: string;
}

/** `snapshot`, and `arguments` by its other name, are the arguments so far. */
export interface FunctionToolCallArgumentsDeltaEvent extends TextDelta {
  readonly type: "tool_calls.function.arguments.delta";
  /** Of the call among those of its message. */
  readonly index: number;
  readonly call_id: string;
  readonly name: string;
  readonly arguments: string;
  readonly arguments_delta: string;
}

export interface FunctionToolCallArgumentsDoneEvent extends OfChoice, FunctionCall {
  readonly type: "tool_calls.function.arguments.done";
}

export interface LogProbsContentDeltaEvent extends LogprobsDelta {
  readonly type: "logprobs.content.delta";
  readonly content: readonly Logprob[];
}

export interface LogProbsContentDoneEvent extends OfChoice {
  readonly type: "logprobs.content.done";
  readonly content: readonly Logprob[];
}

export interface LogProbsRefusalDeltaEvent extends LogprobsDelta {
  readonly type: "logprobs.refusal.delta";
  readonly refusal: readonly Logprob[];
}

export interface LogProbsRefusalDoneEvent extends OfChoice {
  readonly type: "logprobs.refusal.done";
  readonly refusal: readonly Logprob[];
}

/** What `events()` yields: tell them apart by `type`. Of a `snapshot` nothing is copied until it is looked at. */
export type ChatCompletionStreamEvent =
  | ContentDeltaEvent
  | ContentDoneEvent
  | RefusalDeltaEvent
  | RefusalDoneEvent
  | FunctionToolCallArgumentsDeltaEvent
  | FunctionToolCallArgumentsDoneEvent
  | LogProbsContentDeltaEvent
  | LogProbsContentDoneEvent
  | LogProbsRefusalDeltaEvent
  | LogProbsRefusalDoneEvent;

export type EventOf<Type extends ChatCompletionStreamEvent["type"]> = Extract<
  ChatCompletionStreamEvent,
  { readonly type: Type }
>;

type ByType = { [Type in ChatCompletionStreamEvent["type"]]: (event: EventOf<Type>) => void };

/** What can be listened to, in the order in which it comes. */
export interface ChatCompletionStreamEvents extends BaseEvents, ByType {
  chunk: (chunk: ChatCompletionChunk, snapshot: ChatCompletionSnapshot) => void;
  content: (delta: string, snapshot: string) => void;
  /** Each of the events that `events()` yields. */
  event: (event: ChatCompletionStreamEvent) => void;
  /** A call whose arguments are complete; none that was cut off. */
  functionCall: (call: FunctionCall) => void;
  chatCompletion: (completion: ChatCompletion) => void;
  message: (message: FinalMessage) => void;
  functionToolCall: (called: FunctionOfCall) => void;
  finalChatCompletion: (completion: ChatCompletion) => void;
  finalMessage: (message: FinalMessage) => void;
  finalContent: (content: string) => void;
  finalFunctionToolCall: (called: FunctionOfCall) => void;
  totalUsage: (usage: CompletionUsage) => void;
}
