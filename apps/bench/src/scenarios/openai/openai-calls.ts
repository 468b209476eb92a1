import type { Completion, OpenAIBenchClient } from "../../clients/openai/openai-client.ts";
import type { Message, OpenAIExchange } from "../../servers/openai/exchanges.ts";
import type { Subject } from "../scenario.ts";
import { inBursts } from "../subjects.ts";
import { WrongAnswer } from "../wrong-answer.ts";

type MakeCalls = (client: OpenAIBenchClient, exchange: OpenAIExchange) => Subject;

function oneByOne(call: (count: number) => Promise<void>): Subject {
  let count = 0;
  return inBursts(() => call(count++), 1);
}

function refuseWrong(text: string | null | undefined, { name, text: expected }: OpenAIExchange): void {
  if (text !== expected) throw new WrongAnswer(`the answer to "${name}" is wrong: ${String(text).slice(0, 100)}`);
}

function textOf({ choices: [choice] }: Completion): string | null | undefined {
  return choice?.message.content ?? choice?.message.tool_calls?.[0]?.function?.arguments;
}

export const answers: MakeCalls = (client, exchange) =>
  oneByOne(async () => refuseWrong(textOf(await client.create(exchange.question)), exchange));

/** Another question each time, behind the same long beginning. */
export const questions: MakeCalls = (client, exchange) =>
  oneByOne(async (count) => {
    const messages: Message[] = [...exchange.question.messages, { role: "user", content: `Question ${count}` }];
    refuseWrong(textOf(await client.create({ ...exchange.question, messages })), exchange);
  });

const callsOfLoop = 20;

/** An agent's conversation, which each answer makes longer; then the next one. */
export const loops: MakeCalls = (client, exchange) => {
  let messages: Message[] = [];
  return oneByOne(async (count) => {
    if (count % callsOfLoop === 0) messages = [...exchange.question.messages];
    const text = textOf(await client.create({ ...exchange.question, messages }));
    refuseWrong(text, exchange);
    messages.push({ role: "assistant", content: text ?? "" }, { role: "user", content: "Go on." });
  });
};

export const streams: MakeCalls = (client, exchange) =>
  oneByOne(async () => {
    let text = "";
    for await (const { choices } of await client.stream(exchange.question)) text += choices[0]?.delta.content ?? "";
    refuseWrong(text, exchange);
  });

export const wholes: MakeCalls = (client, exchange) =>
  oneByOne(async () => refuseWrong(textOf(await client.whole(exchange.question)), exchange));

/** The time until the first event is here. */
export const firstTokens: MakeCalls = (client, exchange) => {
  const latencies: number[] = [];
  const subject = oneByOne(async () => {
    const start = performance.now();
    let text: string | null = null;
    for await (const { choices } of await client.stream(exchange.question)) {
      if (text === null) latencies.push((performance.now() - start) * 1000);
      text = (text ?? "") + (choices[0]?.delta.content ?? "");
    }
    refuseWrong(text, exchange);
  });
  return { ...subject, latencies };
};
