import { readFileSync } from "node:fs";
import { OpenAI } from "@trunkline/openai";
import { expect, test, vi } from "vitest";
import { openaiService } from "../openai-server/from-specification.ts";
import { keys } from "../openai-server/keys.ts";
import { tooManyRequests } from "../openai-server/fault.ts";
import { OpenAIServer } from "../openai-server/openai-server.ts";
import { SocketServer } from "../openai-server/socket.ts";
import { ourClient } from "./our-client.ts";
import { methodRows } from "./method-rows.ts";

const service = openaiService();

test("every operation of the specification has a method of the client", { tags: ["F159"] }, () => {
  const client = ourClient(new OpenAIServer(service));
  const rows = methodRows();
  const called = new Set(rows.map(({ operation }) => operation));
  const missing = rows.filter(({ name }) => typeof methodOf(client, name) !== "function");

  expect(service.operations.filter(({ id }) => !called.has(id))).toEqual([]);
  expect(missing).toEqual([]);
  expect([rows.length, service.operations.length]).toEqual([289, 288]);
});

test("a chat completion and a response are created", { tags: ["F160"] }, async () => {
  const server = new OpenAIServer(service);
  const client = ourClient(server);

  const completion = await client.chat.completions.create({
    model: "gpt-5.4",
    messages: [{ role: "user", content: "hello" }],
  });
  const response = await client.responses.create({ model: "gpt-5.4", input: "hello" });

  expect(completion).toEqual(answerOf("createChatCompletion"));
  expect({ ...response, output_text: undefined }).toEqual({ ...answerOf("createResponse"), output_text: undefined });
  expect(response.output_text).toBe(textIn(response));
  expect(server.requests.map(({ url, violations }) => [url, violations])).toEqual([
    ["http://openai.test/v1/chat/completions", []],
    ["http://openai.test/v1/responses", []],
  ]);
});

test("a stream asks nobody on the way to hold it back", { tags: ["F166"] }, async () => {
  const answered = new OpenAIServer(service);
  await using server = await SocketServer.over(answered);
  const client = new OpenAI({ apiKey: keys.apiKey, baseURL: `${server.origin}/v1` });

  const types: string[] = [];
  for await (const { type } of await client.responses.create({ model: "gpt-5.4", input: "hello", stream: true }))
    types.push(type);

  const { accept, "cache-control": cacheControl } = Object.fromEntries(answered.requests[0]!.headers);
  expect([accept, cacheControl]).toEqual(["text/event-stream", "no-cache"]);
  expect(types).toEqual(
    service.operations.find(({ id }) => id === "createResponse")!.served.events?.map(({ event }) => event),
  );
});

test("a call that is refused twice is answered at the third time", { tags: ["F169"] }, async () => {
  const server = new OpenAIServer(service);
  const soon = tooManyRequests({ "retry-after-ms": "1" });
  server.faults.push(soon, soon);

  expect(await ourClient(server, { maxRetries: 2 }).models.retrieve("gpt-5.4")).toEqual(answerOf("retrieveModel"));
  expect(server.requests.map(({ headers }) => Object.fromEntries(headers)["x-stainless-retry-count"])).toEqual([
    "0",
    "1",
    "2",
  ]);
});

test("of many connections to a host, four are kept for the next calls", { tags: ["F172"] }, async () => {
  const answered = new OpenAIServer(service);
  await using server = await SocketServer.over(answered);
  const client = new OpenAI({ apiKey: keys.apiKey, baseURL: `${server.origin}/v1` });
  const many = (count: number): Promise<unknown> =>
    Promise.all(Array.from({ length: count }, () => client.models.retrieve("gpt-5.4")));

  answered.faults.push(...Array.from({ length: 12 }, () => ({ kind: "hold" }) as const));
  const answers = many(12);
  await vi.waitFor(() => expect([answered.requests.length, server.open]).toEqual([12, 12]));
  answered.release(12);
  await answers;
  await vi.waitFor(() => expect(server.open).toBe(4));
  await many(4);

  expect(server.connections).toBe(12);
});

test("every entry of the package is there, and each part has a class for its own use", { tags: ["F175"] }, async () => {
  const manifest = new URL("../../packages/openai/package.json", import.meta.url);
  const { exports } = JSON.parse(readFileSync(manifest, "utf8")) as {
    readonly exports: Readonly<Record<string, unknown>>;
  };
  const entries = Object.keys(exports).filter((name) => name !== "./package.json" && name !== "./shared");
  const classes = await Promise.all(
    entries.map(async (entry) => {
      const names = (await import(entry.replace(/^\./, "@trunkline/openai"))) as Readonly<Record<string, unknown>>;
      return [entry, Object.values(names).filter((value) => typeof value === "function").length] as const;
    }),
  );

  expect(classes.filter(([, count]) => count === 0)).toEqual([]);
  expect(entries).toContain("./chat");
});

function methodOf(client: object, name: string): unknown {
  return name.split(".").reduce<unknown>((owner, key) => Reflect.get(owner as object, key), client);
}

function answerOf(id: string): object {
  return service.operations.find((operation) => operation.id === id)!.served.value as object;
}

/** All that a response says in text. */
function textIn({ output }: { readonly output: readonly object[] }): string {
  const parts = output.flatMap((item) =>
    "content" in item && Array.isArray(item.content) ? (item.content as readonly object[]) : [],
  );
  return parts
    .map((part) => ("text" in part && "type" in part && part.type === "output_text" ? part.text : ""))
    .join("");
}
