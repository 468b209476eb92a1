import { OpenAIError } from "../../errors/errors.ts";
import type { EventType, TextDeltaType, WireEventOf } from "./response-events.ts";
import { type OutputItem, type OutputItems, partAt, putPart } from "./output-items.ts";

/** What an event adds to the items. Of a text that a delta adds to, it answers what has come so far. */
export type Additions = {
  readonly [Type in Exclude<EventType, TextDeltaType>]?: (items: OutputItems, event: WireEventOf<Type>) => void;
} & {
  readonly [Type in TextDeltaType]: (items: OutputItems, event: WireEventOf<Type>) => string;
};

type Message = Extract<OutputItem, { readonly type: "message" }>;
type ContentOf<Type extends Message["content"][number]["type"]> = Extract<
  Message["content"][number],
  { readonly type: Type }
>;

/** Events about an item as a whole, or about a text of it. */
export const additions: Additions = {
  "response.output_item.added": (items, { output_index, item }) => items.put(output_index, structuredClone(item)),
  "response.output_item.done": (items, { output_index, item }) => {
    items.at(output_index);
    items.put(output_index, structuredClone(item));
  },
  "response.content_part.added": (items, { output_index, content_index, part }) =>
    putPart(contentOf(items, output_index), content_index, structuredClone(part), "content"),
  "response.content_part.done": (items, { output_index, content_index, part }) => {
    const content = contentOf(items, output_index);
    partAt(content, content_index, "content");
    content[content_index] = structuredClone(part);
  },
  "response.output_text.delta": (items, { output_index, content_index, delta, logprobs }) => {
    const part = textAt(items, output_index, content_index, "output_text");
    if (logprobs?.length > 0) (part.logprobs ??= []).push(...(logprobs as typeof part.logprobs));
    return (part.text += delta);
  },
  "response.output_text.done": (items, { output_index, content_index, text }) =>
    void (textAt(items, output_index, content_index, "output_text").text = text),
  "response.output_text.annotation.added": (items, { output_index, content_index, annotation_index, annotation }) => {
    const { annotations } = textAt(items, output_index, content_index, "output_text");
    putPart<unknown>(annotations, annotation_index, structuredClone(annotation), "annotation");
  },
  "response.refusal.delta": (items, { output_index, content_index, delta }) =>
    (textAt(items, output_index, content_index, "refusal").refusal += delta),
  "response.refusal.done": (items, { output_index, content_index, refusal }) =>
    void (textAt(items, output_index, content_index, "refusal").refusal = refusal),
  "response.function_call_arguments.delta": (items, { output_index, delta }) =>
    (items.as(output_index, "function_call").arguments += delta),
  "response.function_call_arguments.done": (items, { output_index, arguments: text }) =>
    void (items.as(output_index, "function_call").arguments = text),
  "response.custom_tool_call_input.delta": (items, { output_index, delta }) =>
    (items.as(output_index, "custom_tool_call").input += delta),
  "response.custom_tool_call_input.done": (items, { output_index, input }) =>
    void (items.as(output_index, "custom_tool_call").input = input),
  "response.mcp_call_arguments.delta": (items, { output_index, delta }) =>
    (items.as(output_index, "mcp_call").arguments += delta),
  "response.mcp_call_arguments.done": (items, { output_index, arguments: text }) =>
    void (items.as(output_index, "mcp_call").arguments = text),
  "response.reasoning_text.delta": (items, { output_index, content_index, delta }) =>
    (partAt(items.as(output_index, "reasoning").content, content_index, "content").text += delta),
  "response.reasoning_text.done": (items, { output_index, content_index, text }) =>
    void (partAt(items.as(output_index, "reasoning").content, content_index, "content").text = text),
  "response.reasoning_summary_part.added": (items, { output_index, summary_index, part }) =>
    putPart(items.as(output_index, "reasoning").summary, summary_index, { ...part }, "summary"),
  "response.reasoning_summary_part.done": (items, { output_index, summary_index, part }) =>
    putPart(items.as(output_index, "reasoning").summary, summary_index, { ...part }, "summary"),
  "response.reasoning_summary_text.delta": (items, { output_index, summary_index, delta }) =>
    (partAt(items.as(output_index, "reasoning").summary, summary_index, "summary").text += delta),
  "response.reasoning_summary_text.done": (items, { output_index, summary_index, text }) =>
    void (partAt(items.as(output_index, "reasoning").summary, summary_index, "summary").text = text),
  "response.code_interpreter_call_code.delta": (items, { output_index, delta }) => {
    const call = items.as(output_index, "code_interpreter_call");
    return (call.code = (call.code ?? "") + delta);
  },
  "response.code_interpreter_call_code.done": (items, { output_index, code }) =>
    void (items.as(output_index, "code_interpreter_call").code = code),
  "response.shell_call_command.added": (items, { output_index, command_index, command }) =>
    putPart(items.as(output_index, "shell_call").action.commands, command_index, command, "command"),
  "response.shell_call_command.delta": (items, { output_index, command_index, delta }) => {
    const { commands } = items.as(output_index, "shell_call").action;
    return (commands[command_index] = partAt(commands, command_index, "command") + delta);
  },
  "response.shell_call_command.done": (items, { output_index, command_index, command }) =>
    putPart(items.as(output_index, "shell_call").action.commands, command_index, command, "command"),
  "response.shell_call_output_content.delta": (items, { output_index, command_index, delta }) => {
    const output = shellOutput(items, output_index, command_index);
    output.stdout += delta.stdout ?? "";
    output.stderr += delta.stderr ?? "";
  },
  "response.shell_call_output_content.done": (items, { output_index, command_index, output }) => {
    shellOutput(items, output_index, command_index);
    items.as(output_index, "shell_call_output").output[command_index] = structuredClone(partAt(output, 0, "output"));
  },
};

/** "response.web_search_call.searching" says that the status of that call is "searching"; others say nothing of the kind. */
export function statusIn(type: string): string | null {
  const [, status = null] =
    /^response\.(?:code_interpreter|file_search|image_generation|mcp|web_search)_call\.(in_progress|interpreting|searching|generating|completed|failed)$/.exec(
      type,
    ) ?? [];
  return status;
}

function contentOf(items: OutputItems, index: number): unknown[] {
  const item = items.at(index);
  return item.type === "reasoning" ? (item.content ??= []) : items.as(index, "message").content;
}

function textAt<Type extends "output_text" | "refusal">(
  items: OutputItems,
  index: number,
  at: number,
  type: Type,
): ContentOf<Type> {
  const part = partAt(items.as(index, "message").content, at, "content");
  if (part.type !== type) throw new TypeError(`content ${at} of output ${index} is no ${type}`);
  return part as ContentOf<Type>;
}

function shellOutput(items: OutputItems, index: number, command: number): { stdout: string; stderr: string } {
  const { call_id, output } = items.as(index, "shell_call_output");
  const call = items.list.find((item) => item.type === "shell_call" && item.call_id === call_id);
  const count = call?.type === "shell_call" ? call.action.commands.length : output.length + 1;
  if (!Number.isSafeInteger(command) || command < 0 || command >= count)
    throw new OpenAIError(`The stream has an output of command ${command}, and ${count} can have one.`);
  while (output.length <= command) output.push({ stdout: "", stderr: "", outcome: { type: "exit", exit_code: 0 } });
  return output[command]!;
}
