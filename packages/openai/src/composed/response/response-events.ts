import type { ResponseStreamEvent as WireEvent } from "../../generated/responses.ts";
import type { BaseEvents } from "../events/helper-stream.ts";
import type { FunctionCall } from "../function-call.ts";
import type { WithSnapshot } from "../snapshots.ts";

export type EventType = WireEvent["type"];
export type WireEventOf<Type extends EventType> = Extract<WireEvent, { readonly type: Type }>;

/** Those whose `delta` adds to a text, which their `snapshot` has as far as it has come. */
export type TextDeltaType =
  | "response.output_text.delta"
  | "response.refusal.delta"
  | "response.function_call_arguments.delta"
  | "response.custom_tool_call_input.delta"
  | "response.mcp_call_arguments.delta"
  | "response.reasoning_text.delta"
  | "response.reasoning_summary_text.delta"
  | "response.code_interpreter_call_code.delta"
  | "response.shell_call_command.delta";

export type StreamedEventOf<Type extends EventType> = Type extends TextDeltaType
  ? WireEventOf<Type> & WithSnapshot<string>
  : WireEventOf<Type>;

// The API's "error" is raised.
type ToldType = Exclude<EventType, "error">;

/** What a loop over the stream yields: tell them apart by `type`. Of a `snapshot` nothing is copied until it is looked at. */
export type StreamedResponseEvent = { [Type in ToldType]: StreamedEventOf<Type> }[ToldType];

type ByType = { [Type in ToldType]: (event: StreamedEventOf<Type>) => void };

/** What can be listened to. */
export interface ResponseStreamEvents extends BaseEvents, ByType {
  event: (event: StreamedResponseEvent) => void;
  /** A call whose arguments are complete; none that was cut off. */
  functionCall: (call: FunctionCall) => void;
}
