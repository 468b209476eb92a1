import { OpenAIError } from "../../errors/errors.ts";
import type { ChatCompletion, ChatCompletionChunk } from "../../generated/chat.ts";

type Choice = ChatCompletion["choices"][number];
type Logprob = NonNullable<NonNullable<Choice["logprobs"]>["content"]>[number];
type FunctionCall = NonNullable<Choice["message"]["function_call"]>;
type Audio = NonNullable<Choice["message"]["audio"]>;
type ToolCalls = NonNullable<Choice["message"]["tool_calls"]>;

/** A call of a tool as far as it has come; its type may come later than its name. */
export interface ToolCallSnapshot {
  id?: string;
  type?: ToolCalls[number]["type"];
  function?: { name: string; arguments: string };
  custom?: { name: string; input: string };
}

export interface MessageSnapshot {
  role?: NonNullable<ChatCompletionChunk["choices"][number]["delta"]["role"]>;
  content?: string | null;
  refusal?: string | null;
  function_call?: Partial<FunctionCall>;
  tool_calls?: ToolCallSnapshot[];
  audio?: Partial<Audio>;
}

export interface ChoiceSnapshot {
  index: number;
  message: MessageSnapshot;
  finish_reason: Choice["finish_reason"] | null;
  logprobs: { content?: Logprob[] | null; refusal?: Logprob[] | null } | null;
}

/** A chat completion as far as it has come. It is changed in place as the answer arrives. */
export interface ChatCompletionSnapshot extends Omit<ChatCompletionChunk, "choices" | "obfuscation" | "object"> {
  choices: ChoiceSnapshot[];
}

export type ChunkChoice = ChatCompletionChunk["choices"][number];
// What the API sends besides what its specification says.
type Delta = Partial<ChunkChoice["delta"]> & { readonly audio?: Partial<Audio> | null };
type ToolCallDelta = NonNullable<ChunkChoice["delta"]["tool_calls"]>[number] & {
  readonly custom?: { readonly name?: string; readonly input?: string };
};

// The API's own limits: an index beyond them would make an array of any length.
const mostChoices = 128;
const mostToolCalls = 128;

const chunkParts = new Set(["choices", "obfuscation"]);
const choiceParts = new Set(["delta", "finish_reason", "index", "logprobs"]);
const deltaParts = new Set(["audio", "content", "refusal", "function_call", "role", "tool_calls"]);
const toolCallParts = new Set(["index", "id", "type", "function", "custom"]);

/** Adds a chunk to what has come before it. */
export function addChunk(snapshot: ChatCompletionSnapshot | null, chunk: ChatCompletionChunk): ChatCompletionSnapshot {
  const whole = snapshot ?? ({ choices: [] as ChoiceSnapshot[] } as ChatCompletionSnapshot);
  if (snapshot === null || chunk.id) assign(whole, chunk, chunkParts);
  for (const choice of chunk.choices) addChoice(whole, choice);
  return whole;
}

function addChoice({ choices }: ChatCompletionSnapshot, part: ChunkChoice): void {
  const { index, delta, finish_reason, logprobs } = part;
  refuseBeyond("choice", index, mostChoices);
  const choice = (choices[index] ??= { finish_reason: null, index, message: {}, logprobs: null });
  if (logprobs) addLogprobs(choice, logprobs);
  if (finish_reason) choice.finish_reason = finish_reason;
  assign(choice, part, choiceParts);
  if (delta) addDelta(choice.message, delta);
}

function addLogprobs(choice: ChoiceSnapshot, part: NonNullable<ChunkChoice["logprobs"]>): void {
  const { content, refusal } = part;
  choice.logprobs ??= { ...part, content: content && [], refusal: refusal && [] };
  if (content) (choice.logprobs.content ??= []).push(...content);
  if (refusal) (choice.logprobs.refusal ??= []).push(...refusal);
}

function addDelta(message: MessageSnapshot, delta: Delta): void {
  const { audio, content, refusal, function_call, role, tool_calls } = delta;
  assign(message, delta, deltaParts);
  if (role) message.role = role;
  if (typeof content === "string") message.content = (message.content ?? "") + content;
  if (refusal) message.refusal = (message.refusal ?? "") + refusal;
  if (audio) addAudio((message.audio ??= {}), audio);
  if (function_call) {
    const call = (message.function_call ??= {});
    if (function_call.name) call.name = function_call.name;
    if (function_call.arguments !== undefined) call.arguments = (call.arguments ?? "") + function_call.arguments;
  }
  if (tool_calls) for (const part of tool_calls) addToolCall((message.tool_calls ??= []), part);
}

function addAudio(audio: Partial<Audio>, { id, data, transcript, expires_at }: Partial<Audio>): void {
  if (id != null) audio.id = id;
  if (data != null) audio.data = (audio.data ?? "") + data;
  if (transcript != null) audio.transcript = (audio.transcript ?? "") + transcript;
  if (expires_at != null) audio.expires_at = expires_at;
}

function addToolCall(calls: ToolCallSnapshot[], part: ToolCallDelta): void {
  const { index, id, type, function: called, custom } = part;
  refuseBeyond("tool call", index, mostToolCalls);
  const call = (calls[index] ??= {});
  assign(call, part, toolCallParts);
  if (id) call.id = id;
  if (type) call.type = type;
  if (custom) {
    const known = (call.custom ??= { name: "", input: "" });
    if (custom.name) known.name = custom.name;
    if (custom.input) known.input += custom.input;
  }
  if (called) {
    const known = (call.function ??= { name: "", arguments: "" });
    if (called.name) known.name = called.name;
    if (called.arguments) known.arguments += called.arguments;
  }
}

/** What providers add of their own is kept as it came last. */
function assign(target: object, source: object, parts: ReadonlySet<string>): void {
  for (const name in source)
    if (!parts.has(name) && name !== "__proto__")
      (target as Record<string, unknown>)[name] = (source as Record<string, unknown>)[name];
}

function refuseBeyond(what: string, index: number, most: number): void {
  if (!Number.isSafeInteger(index) || index < 0 || index >= most)
    throw new OpenAIError(`The stream has a ${what} with the index ${index}; the API has ${most} of them at most.`);
}
