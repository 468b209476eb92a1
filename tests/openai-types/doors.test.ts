import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OpenAI } from "@trunkline/openai";
import { Chat } from "@trunkline/openai/chat";
import { stream } from "@trunkline/openai/chat-stream";
import { OpenAIClient } from "@trunkline/openai/client";
import { Responses } from "@trunkline/openai/responses";
import { app } from "@trunkline/transport-app";
import { expect, test } from "vitest";

const home = join(import.meta.dirname, "../../packages/openai");

function answering(answer: Response): OpenAIClient {
  const transport = app(() => answer);
  return new OpenAIClient({ apiKey: "key", baseURL: "http://openai.test/v1", transport });
}

test("every file of resources is a door of the package", () => {
  const { exports } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { exports: object };
  const doors = readdirSync(join(home, "src/generated")).map((name) => `./${name.replace(".ts", "")}`);

  expect(doors.filter((door) => !Object.hasOwn(exports, door))).toEqual([]);
});

test("the whole client has the resources of every file, each made once", () => {
  const client = new OpenAI({ apiKey: "key" });
  const files = readdirSync(join(home, "src/generated")).filter((name) => name !== "shared.ts");
  const properties = files.map((name) =>
    name.replace(".ts", "").replaceAll(/-./g, ([, letter]) => letter!.toUpperCase()),
  );
  const resourceAt = (name: string): unknown => client[name as keyof OpenAI];

  expect(properties.filter((name) => resourceAt(name) === undefined)).toEqual([]);
  expect(properties.filter((name) => resourceAt(name) !== resourceAt(name))).toEqual([]);
});

test("a resource alone sends its calls over any client", async () => {
  const client = answering(Response.json({ object: "response", id: "resp_1", output: [] }));

  const { id, output_text } = await new Responses(client).create({ model: "m", input: "hi" });

  expect({ id, output_text }).toEqual({ id: "resp_1", output_text: "" });
});

test("a resource alone streams, and is followed by a function of its own door", async () => {
  const chunk = { id: "1", object: "chat.completion.chunk", created: 1, model: "m" };
  const choice = { index: 0, delta: { role: "assistant", content: "hi" }, finish_reason: "stop" };
  const lines = `data: ${JSON.stringify({ ...chunk, choices: [choice] })}\n\ndata: [DONE]\n\n`;
  const body = new Response(lines, { headers: { "content-type": "text/event-stream" } });
  const chat = new Chat(answering(body));

  const completion = await stream(chat.completions, { model: "m", messages: [] }).finalChatCompletion();

  expect(completion.choices.map(({ message }) => message.content)).toEqual(["hi"]);
});

test("what the whole client adds to a resource is still that resource", () => {
  const { chat, responses } = new OpenAI({ apiKey: "key" });

  expect([chat instanceof Chat, responses instanceof Responses]).toEqual([true, true]);
  expect([chat.completions.stream, responses.stream].map((method) => typeof method)).toEqual(["function", "function"]);
});
