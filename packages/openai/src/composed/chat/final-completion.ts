import { OpenAIError } from "../../errors/errors.ts";
import type { ChatCompletion } from "../../generated/chat.ts";
import type { ChatCompletionSnapshot, ChoiceSnapshot, MessageSnapshot, ToolCallSnapshot } from "./chat-snapshot.ts";

type Choice = ChatCompletion["choices"][number];
type Message = Choice["message"];
type ToolCall = NonNullable<Message["tool_calls"]>[number];

/** The completion of which this is all that has come. Throws where the stream ended too early. */
export function finalCompletion(snapshot: ChatCompletionSnapshot): ChatCompletion {
  const { choices, usage, ...rest } = snapshot;
  const whole = { ...rest, choices: choices.map(finalChoice), object: "chat.completion" as const };
  return (usage === undefined ? whole : { ...whole, usage }) as ChatCompletion;
}

function finalChoice(choice: ChoiceSnapshot): Choice {
  const { index, message } = choice;
  const finish_reason = choice.finish_reason ?? (isWholeAudio(message) ? "stop" : null);
  if (finish_reason === null)
    throw new OpenAIError(`The stream ended before choice ${index} was finished: it has no finish_reason.`);
  if (message.role === undefined) throw new OpenAIError(`Choice ${index} of the stream has no role.`);
  return { ...choice, finish_reason, message: finalMessage(message, index) } as Choice;
}

function finalMessage(message: MessageSnapshot, index: number): Message {
  const { content = null, refusal = null, function_call, tool_calls, ...rest } = message;
  const whole = { ...rest, content, refusal };
  if (function_call !== undefined) {
    const { name, arguments: text } = function_call;
    if (!name || text === undefined) throw incomplete(`function call of choice ${index}`, name ? "arguments" : "name");
    return { ...whole, function_call: { name, arguments: text } } as Message;
  }
  if (tool_calls === undefined) return whole as Message;
  return {
    ...whole,
    tool_calls: tool_calls.map((call, at) => finalToolCall(call, `tool call ${at} of choice ${index}`)),
  } as Message;
}

function finalToolCall(call: ToolCallSnapshot, what: string): ToolCall {
  const { id = "", type } = call;
  if (type === undefined) throw incomplete(what, "type");
  if ((type === "custom" ? call.custom : call.function) === undefined) throw incomplete(what, "name");
  // Some providers leave it out, and an answer must name it.
  return { ...call, id: id === "" ? `call_${crypto.randomUUID()}` : id } as ToolCall;
}

function incomplete(what: string, part: string): OpenAIError {
  return new OpenAIError(`The ${what} came without its ${part}.`);
}

// Streams of audio may end with the time when it expires, and without a finish_reason.
function isWholeAudio({ audio, content, refusal, function_call, tool_calls }: MessageSnapshot): boolean {
  const isAlone = !content && !refusal && function_call === undefined && tool_calls === undefined;
  return isAlone && [audio?.id, audio?.data, audio?.transcript, audio?.expires_at].every((part) => part !== undefined);
}
