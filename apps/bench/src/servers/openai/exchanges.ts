// What clients of the OpenAI API ask for and what they are answered: both sides know it.

export interface Message {
  readonly role: "user" | "assistant" | "system";
  readonly content: string;
}

/** What is asked for. */
export interface Question {
  readonly model: string;
  readonly messages: readonly Message[];
  readonly [name: string]: unknown;
}

export interface OpenAIExchange {
  /** The first part of its path. */
  readonly name: string;
  readonly question: Question;
  /** Of the request's body: all of it, or where it differs from call to call, as far as it does not. */
  readonly body: string;
  readonly isWhole: boolean;
  /** Of the answer's: a JSON text, or the events of a stream. */
  readonly answer: string | readonly string[];
  /** What the answer says, in the end. */
  readonly text: string;
  /** Milliseconds between the first event and the others. */
  readonly pause?: number;
}

const model = "gpt-5";
const hello: Message = { role: "user", content: "Say hello." };

function textOf(length: number, seed: string): string {
  const sentence = `${seed} says that the quick brown fox jumps over the lazy dog, and that is all there is to it. `;
  return sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);
}

function completion(message: object): string {
  const usage = { prompt_tokens: 9, completion_tokens: 12, total_tokens: 21 };
  const choices = [{ index: 0, message: { role: "assistant", ...message }, logprobs: null, finish_reason: "stop" }];
  return JSON.stringify({ id: "chatcmpl-1", object: "chat.completion", created: 1_763_715_600, model, choices, usage });
}

function answered(name: string, question: Question, text: string, message: object = { content: text }): OpenAIExchange {
  const body = JSON.stringify(question);
  return { name, question, body, isWhole: true, answer: completion({ refusal: null, ...message }), text };
}

function streamed(name: string, tokens: number, pause?: number): OpenAIExchange {
  const question = { model, messages: [hello], stream: true };
  const words = Array.from({ length: tokens - 2 }, (_, at) => ` token${at}`);
  const chunk = (delta: object, finish_reason: string | null = null): string =>
    JSON.stringify({
      id: "chatcmpl-1",
      object: "chat.completion.chunk",
      created: 1_763_715_600,
      model,
      choices: [{ index: 0, delta, finish_reason }],
    });
  const answer = [
    chunk({ role: "assistant", content: "" }),
    ...words.map((content) => chunk({ content })),
    chunk({}, "stop"),
  ];
  const body = JSON.stringify(question);
  return {
    name,
    question,
    body,
    isWhole: true,
    answer,
    text: words.join(""),
    ...(pause === undefined ? {} : { pause }),
  };
}

/** The body is the same up to the end of the first message. */
function varying(name: string, first: Message): OpenAIExchange {
  const question = { model, messages: [first] };
  const whole = JSON.stringify(question);
  return { ...answered(name, question, "Hello!"), body: whole.slice(0, whole.lastIndexOf("]")), isWhole: false };
}

const tools = Array.from({ length: 42 }, (_, at) => ({
  type: "function",
  function: {
    name: `tool_${at}`,
    description: textOf(200, `tool ${at}`),
    parameters: {
      type: "object",
      properties: { city: { type: "string" }, days: { type: "integer" } },
      required: ["city"],
    },
  },
}));

function conversation(bytes: number): Message[] {
  const count = Math.ceil(bytes / 2048);
  return Array.from({ length: count }, (_, at) => ({
    role: at % 2 === 0 ? "user" : "assistant",
    content: textOf(Math.floor(bytes / count), `"${at}"`),
  }));
}

const call = '{"city":"Oslo","days":3}';
const called = {
  content: null,
  tool_calls: [{ id: "call_1", type: "function", function: { name: "tool_7", arguments: call } }],
};

export type ExchangeName =
  | "tiny"
  | "structured"
  | "tool"
  | "heavy"
  | "sse-114"
  | "sse-10000"
  | "first-token"
  | "cached"
  | "loop";

export const exchanges: Readonly<Record<ExchangeName, OpenAIExchange>> = {
  tiny: answered("tiny", { model, messages: [hello] }, "Hello! How can I help you today?"),
  structured: answered(
    "structured",
    { model, messages: [hello], response_format: { type: "json_object" } },
    JSON.stringify(
      Array.from({ length: 50 }, (_, id) => ({
        id,
        name: `User ${id}`,
        email: `user${id}@example.org`,
        score: id / 7,
      })),
    ),
  ),
  tool: answered("tool", { model, messages: conversation(135_000), tools, tool_choice: "auto" }, call, called),
  heavy: answered("heavy", { model, messages: conversation(630_000), tools }, textOf(2000, "the model")),
  "sse-114": streamed("sse-114", 114),
  "sse-10000": streamed("sse-10000", 10_000),
  "first-token": streamed("first-token", 22, 2),
  cached: varying("cached", { role: "system", content: textOf(100_000, "the system") }),
  loop: varying("loop", hello),
};
