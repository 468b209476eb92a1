import { expect, test } from "vitest";
import { openaiService } from "./from-specification.ts";
import { sampleOf } from "./sample.ts";
import { keys } from "./keys.ts";
import { OpenAIServer } from "./openai-server.ts";

const { operations, checker, specification } = openaiService();

test("every answer is what the specification says, on the first page and on the last", async () => {
  const server = new OpenAIServer({ operations });
  const problems: string[] = [];
  for (const operation of operations) {
    const schema = operation.answers.find(({ type }) => type === "application/json")?.schema;
    if (schema === undefined || operation.served.bytes !== undefined) continue;
    const path = operation.path.replaceAll(/\{[^}]+\}/g, "an-id");
    for (const cursor of operation.served.isList ? ["", "after=x"] : [""]) {
      const query = [operation.isBeta ? "beta=true" : "", cursor].filter((part) => part !== "").join("&");
      const request = new Request(`http://openai.test/v1${path}?${query}`, { method: operation.method });
      const response = await server.fetch(request);
      problems.push(...checker.problems(schema, await response.json()).map((problem) => `${operation.id} ${problem}`));
    }
  }

  expect(problems).toEqual([]);
});

test("every event of every stream is what the specification says", () => {
  const streamed = operations.filter(({ served }) => served.events !== undefined);
  const problems = streamed.flatMap(({ id, served: { events = [] }, answers }) => {
    const { schema = "" } = answers.find(({ type }) => type === "text/event-stream") ?? {};
    return events.flatMap(({ event, data }) => {
      const value = schema.endsWith("/AssistantStreamEvent") ? { event, data } : data;
      return checker.problems(schema, value).map((problem) => `${id} ${event} ${problem}`);
    });
  });

  expect(problems).toEqual([]);
  expect(streamed.map(({ id, served: { events = [] } }) => `${id} ${events.length}`)).toEqual([
    "createSpeech 2",
    "createTranscription 3",
    "createChatCompletion 3",
    "createCompletion 2",
    "createImageEdit 2",
    "createImage 2",
    "createResponse 57",
    "getResponse 57",
    "createThreadAndRun 23",
    "createRun 23",
    "submitToolOuputsToRun 23",
    "beta_createResponse 57",
    "beta_getResponse 57",
  ]);
});

test("every value that is made of a request's schema is allowed by it", () => {
  const problems = operations.flatMap(({ id, bodies }) =>
    bodies.flatMap(({ schema, type }) => {
      if (schema === undefined) return [];
      return [0, 1, 2, 3, 4].flatMap((alternative) => {
        const choice = { hasOptional: alternative > 0, alternative, file: "bytes" };
        const value = sampleOf(specification, schema, choice);
        return checker.problems(schema, value, { isClosed: true }).map((problem) => `${id} ${type} ${problem}`);
      });
    }),
  );

  expect(problems).toEqual([]);
});

test("embeddings come as numbers, or as base64 where that is asked for", async () => {
  const server = new OpenAIServer({ operations });
  const embedded = async (encoding: object): Promise<unknown> => {
    const body = JSON.stringify({ model: "m", input: "a", ...encoding });
    const headers = { authorization: `Bearer ${keys.apiKey}`, "content-type": "application/json" };
    const response = await server.fetch(
      new Request("http://openai.test/v1/embeddings", { method: "POST", headers, body }),
    );
    return ((await response.json()) as { readonly data: readonly { readonly embedding: unknown }[] }).data[0]!
      .embedding;
  };

  const numbers = (await embedded({})) as readonly number[];
  const encoded = (await embedded({ encoding_format: "base64" })) as string;

  const decoded = new Float32Array(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)).buffer);
  expect([...decoded]).toEqual(numbers.map(Math.fround));
});
