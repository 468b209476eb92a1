import type {
  AssistantStreamEvent,
  Message,
  MessageDeltaObject,
  Run,
  RunStep,
  RunStepDeltaObject,
} from "../../generated/beta.ts";
import type { BaseEvents } from "../events/helper-stream.ts";

type Content = Message["content"][number];
export type Text = Extract<Content, { readonly type: "text" }>["text"];
export type ImageFile = Extract<Content, { readonly type: "image_file" }>["image_file"];
export type MessageDelta = MessageDeltaObject["delta"];
export type TextDelta = NonNullable<
  Extract<NonNullable<MessageDelta["content"]>[number], { readonly type: "text" }>["text"]
>;
export type RunStepDelta = RunStepDeltaObject["delta"];
export type ToolCall = Extract<RunStep["step_details"], { readonly type: "tool_calls" }>["tool_calls"][number];
export type ToolCallDelta = NonNullable<
  Extract<NonNullable<RunStepDelta["step_details"]>, { readonly type: "tool_calls" }>["tool_calls"]
>[number];

/** What can be listened to. Snapshots are changed in place as more arrives. */
export interface AssistantStreamEvents extends BaseEvents {
  event: (event: AssistantStreamEvent) => void;
  messageCreated: (message: Message) => void;
  messageDelta: (delta: MessageDelta, snapshot: Message) => void;
  messageDone: (message: Message) => void;
  textCreated: (text: Text) => void;
  textDelta: (delta: TextDelta, snapshot: Text) => void;
  textDone: (text: Text, message: Message) => void;
  imageFileDone: (image: ImageFile, message: Message) => void;
  runStepCreated: (step: RunStep) => void;
  runStepDelta: (delta: RunStepDelta, snapshot: RunStep) => void;
  runStepDone: (step: RunStep, snapshot: RunStep) => void;
  toolCallCreated: (call: ToolCall) => void;
  toolCallDelta: (delta: ToolCallDelta, snapshot: ToolCall) => void;
  toolCallDone: (call: ToolCall) => void;
  /** The run as it was at the end. */
  run: (run: Run) => void;
}

/** Tells of an event by its name and arguments. */
export type Tell = <Name extends keyof AssistantStreamEvents>(
  event: Name,
  ...args: Parameters<AssistantStreamEvents[Name]>
) => void;
