import type { IncomingMessage, RequestListener } from "node:http";
import Anthropic from "@anthropic-ai/sdk";
import { request as octokit } from "@octokit/request";
import OpenAI, { APIConnectionError, APIUserAbortError, RateLimitError } from "openai";
import { expect, test } from "vitest";
import { listenerWays, socketWays } from "./listener-ways.ts";

const words = ["Hello", ", ", "world"];

async function jsonOf(request: IncomingMessage): Promise<{ readonly stream?: boolean; readonly messages?: unknown }> {
  const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>);
  return JSON.parse(Buffer.concat(chunks).toString()) as { stream?: boolean };
}

/** What the three services answer, as far as it matters here. A stream goes on once its first word has been read. */
class Services {
  readonly seen: string[] = [];
  readonly firstWordRead: PromiseWithResolvers<void> = Promise.withResolvers<void>();

  readonly listener: RequestListener = (request, response) => {
    void this.#answer(request, response);
  };

  async #answer(request: IncomingMessage, response: Parameters<RequestListener>[1]): Promise<void> {
    const { method, url = "", headers } = request;
    this.seen.push(`${method} ${url} ${headers.authorization}`);
    const json = (value: unknown, status = 200): void => {
      response.writeHead(status, { "content-type": "application/json", "x-request-id": "r1" });
      response.end(JSON.stringify(value));
    };
    if (url === "/repos/one/two") return json({ full_name: "one/two" });
    if (url === "/v1/models") return json({ error: { message: "slow down" } }, 429);
    const { stream = false, messages } = await jsonOf(request);
    const isAnthropic = url === "/v1/messages";
    if (!stream) return json(isAnthropic ? message(words.join(""), messages) : completion(words.join("")));
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const [index, event] of (isAnthropic ? messageEvents() : completionEvents()).entries()) {
      if (index === 3) await this.firstWordRead.promise;
      response.write(event);
    }
    response.end();
  }
}

const completion = (content: string): object => ({
  id: "c1",
  object: "chat.completion",
  choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content } }],
});

const completionEvents = (): string[] => [
  ": first\n\n",
  ...words.map((content) => `data: ${JSON.stringify({ id: "c1", choices: [{ index: 0, delta: { content } }] })}\n\n`),
  "data: [DONE]\n\n",
];

const message = (text: string, sent: unknown): object => ({
  id: JSON.stringify(sent),
  type: "message",
  role: "assistant",
  content: text === "" ? [] : [{ type: "text", text }],
  usage: { input_tokens: 1, output_tokens: 3 },
});

const messageEvents = (): string[] =>
  [
    { type: "message_start", message: message("", null) },
    { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } },
    ...words.map((text) => ({ type: "content_block_delta", index: 0, delta: { type: "text_delta", text } })),
    { type: "content_block_stop", index: 0 },
    { type: "message_delta", delta: { stop_reason: "end_turn" }, usage: { output_tokens: 3 } },
    { type: "message_stop" },
  ].map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);

const question = { model: "m", messages: [{ role: "user" as const, content: "Greet" }] };

for (const [way, reach] of Object.entries(listenerWays)) {
  test(`the OpenAI SDK runs on client.fetch, ${way}`, { tags: ["F158"] }, async () => {
    const services = new Services();
    await using reached = await reach(services.listener);
    const { client, url, proxied } = reached;
    const openai = new OpenAI({ fetch: client.fetch, baseURL: `${url}/v1`, apiKey: "key", maxRetries: 0 });

    const whole = await openai.chat.completions.create(question);
    const streamed: unknown[] = [];
    for await (const { choices } of await openai.chat.completions.create({ ...question, stream: true })) {
      streamed.push(choices[0]?.delta.content);
      services.firstWordRead.resolve();
    }
    const refusal: unknown = await openai.models.list().catch((error: unknown) => error);

    expect([whole.choices[0]?.message.content, streamed]).toEqual(["Hello, world", words]);
    expect(refusal instanceof RateLimitError && [refusal.status, refusal.requestID, refusal.message]).toEqual([
      429,
      "r1",
      "429 slow down",
    ]);
    const asked = ["POST /v1/chat/completions", "POST /v1/chat/completions", "GET /v1/models"];
    expect(services.seen).toEqual(asked.map((line) => `${line} Bearer key`));
    expect(proxied()).toEqual(way.includes("proxy") ? asked.map((line) => line.replace(" ", ` ${url}`)) : []);
  });

  test(`the Anthropic SDK runs on client.fetch, ${way}`, { tags: ["F158"] }, async () => {
    const services = new Services();
    await using reached = await reach(services.listener);
    const { client, url } = reached;
    const anthropic = new Anthropic({ fetch: client.fetch, baseURL: url, apiKey: "key", maxRetries: 0 });
    const asked = { ...question, max_tokens: 10 };

    const whole = await anthropic.messages.create(asked);
    const stream = anthropic.messages.stream(asked).on("text", () => services.firstWordRead.resolve());

    expect([whole.content, whole.id]).toEqual([
      [{ type: "text", text: "Hello, world" }],
      JSON.stringify(question.messages),
    ]);
    expect(await stream.finalText()).toBe("Hello, world");
    expect(services.seen).toEqual(Array(2).fill("POST /v1/messages Bearer key"));
  });

  test(`a body streams up while its answer streams down, ${way}`, async () => {
    await using reached = await reach((request, response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      request.pipe(response);
    });
    const { readable, writable } = new TransformStream<Uint8Array>();
    const writer = writable.getWriter();
    const text = async (chunk: Promise<ReadableStreamReadResult<Uint8Array>>): Promise<string> =>
      new TextDecoder().decode((await chunk).value);
    void writer.write(new TextEncoder().encode("one"));
    const init: RequestInit & { duplex: "half" } = { method: "POST", body: readable, duplex: "half" };
    const response = await reached.client.fetch(reached.url, init);
    const reader = response.body!.getReader();

    expect(await text(reader.read())).toBe("one");
    void writer.write(new TextEncoder().encode("two"));
    expect(await text(reader.read())).toBe("two");
    await writer.close();
    expect(await reader.read()).toEqual({ done: true, value: undefined });
  });

  test(`octokit runs on client.fetch, ${way}`, async () => {
    const services = new Services();
    await using reached = await reach(services.listener);
    const { client, url } = reached;
    client.headers.set("Authorization", "token t");

    const {
      status,
      data,
      url: answered,
    } = await octokit("GET /repos/{owner}/{repo}", {
      baseUrl: url,
      owner: "one",
      repo: "two",
      request: { fetch: client.fetch },
    });

    expect([status, data.full_name, answered]).toEqual([200, "one/two", `${url}/repos/one/two`]);
    expect(services.seen).toEqual(["GET /repos/one/two token t"]);
  });
}

test.for(Object.entries(socketWays))(
  "an SDK that gives up, and a connection that fails, are told apart, %s",
  { tags: ["F158"] },
  async ([, reach]) => {
    const services = new Services();
    const reached = await reach(services.listener);
    const openai = new OpenAI({
      fetch: reached.client.fetch,
      baseURL: `${reached.url}/v1`,
      apiKey: "key",
      maxRetries: 0,
    });
    const stream = await openai.chat.completions.create({ ...question, stream: true });
    const heard: unknown[] = [];
    for await (const { choices } of stream) {
      heard.push(choices[0]?.delta.content);
      if (heard.length === 2) stream.controller.abort();
    }
    const signal = AbortSignal.abort();
    const aborted: unknown = await openai.models.list({ signal }).catch((error: unknown) => error);
    await reached[Symbol.asyncDispose]();
    const failed: unknown = await openai.models.list().catch((error: unknown) => error);

    expect(heard).toEqual(words.slice(0, 2));
    expect(aborted).toBeInstanceOf(APIUserAbortError);
    expect(failed).toBeInstanceOf(APIConnectionError);
  },
);
