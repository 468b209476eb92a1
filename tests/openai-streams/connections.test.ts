import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { OpenAI } from "@trunkline/openai";
import { beforeAll, beforeEach, expect, test } from "vitest";

const requests: IncomingMessage[] = [];
const sockets = new Set<Socket>();
let answering: (response: ServerResponse) => void = () => {};

const server = createServer((request, response) => {
  requests.push(request);
  request.resume().on("end", () => {
    response.writeHead(200, { "content-type": "text/event-stream", "x-request-id": "req_1" });
    answering(response);
  });
}).on("connection", (socket) => void sockets.add(socket));

let client: OpenAI;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  client = new OpenAI({ apiKey: "key", baseURL, maxRetries: 0 });
  return () => {
    server.close();
    server.closeAllConnections();
  };
});
beforeEach(() => {
  requests.length = 0;
  sockets.clear();
});

const base = { id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: "gpt-5" };
const record = (delta: object, finish_reason: string | null = null): string =>
  `data: ${JSON.stringify({ ...base, choices: [{ index: 0, delta, finish_reason }] })}\n\n`;
const params = { model: "gpt-5", messages: [{ role: "user" as const, content: "Hello" }] };

function answerWhole(response: ServerResponse): void {
  response.write(record({ role: "assistant", content: "Hi" }));
  response.end(`${record({}, "stop")}data: [DONE]\n\n`);
}

/** Answers without an end; resolves when the client has gone. */
function endless(): Promise<void> {
  return new Promise((resolve) => {
    answering = (response) => {
      response.on("close", resolve);
      response.write(record({ role: "assistant", content: "Hi" }));
    };
  });
}

test("the helper says in its request what it is, and that it streams", async () => {
  answering = answerWhole;
  const content = await client.chat.completions.stream(params).finalContent();
  const { method, url, headers } = requests[0]!;

  expect({ content, method, url, helper: headers["x-stainless-helper-method"], accept: headers.accept }).toEqual({
    content: "Hi",
    method: "POST",
    url: "/v1/chat/completions",
    helper: "stream",
    accept: "text/event-stream",
  });
});

test("streams one after the other use one connection", async () => {
  answering = answerWhole;
  for (let count = 0; count < 5; count += 1) {
    for await (const event of await created()) expect(event).toHaveProperty("id", "chatcmpl-1");
    await helper().done();
  }

  expect({ requests: requests.length, sockets: sockets.size <= 1 }).toEqual({ requests: 10, sockets: true });
});

/** Leaves the loop at the first event. */
async function first(events: AsyncIterable<unknown>): Promise<unknown> {
  for await (const event of events) return event;
  return undefined;
}

const created = (): PromiseLike<AsyncIterable<unknown>> => client.chat.completions.create({ ...params, stream: true });
const helper = (): ReturnType<typeof client.chat.completions.stream> => client.chat.completions.stream(params);

const loops: Readonly<Record<string, () => Promise<unknown>>> = {
  "a stream": async () => first(await created()),
  "the helper": () => first(helper()),
  "its events": () => first(helper().events()),
  "its function calls": async () => {
    const stream = helper();
    const calls = stream.functionCalls();
    await stream.emitted("connect");
    return calls.return?.();
  },
};

test.each(Object.keys(loops))("leaving the loop over %s ends the request", async (what) => {
  const gone = endless();
  await loops[what]!();

  await gone;
  expect(requests).toHaveLength(1);
});

test.each(["controller", "signal"])("the %s ends a stream and its request, without an error", async (which) => {
  const gone = endless();
  const own = new AbortController();
  const stream = await client.chat.completions.create({ ...params, stream: true }, { signal: own.signal });
  const texts: unknown[] = [];
  for await (const { choices } of stream) {
    texts.push(choices[0]?.delta.content);
    queueMicrotask(() => (which === "signal" ? own : stream.controller).abort());
  }

  await gone;
  expect(texts).toEqual(["Hi"]);
});

test.each(["abort()", "signal"])("%s ends the helper and its request with an APIUserAbortError", async (which) => {
  const gone = endless();
  const own = new AbortController();
  const stream = client.chat.completions.stream(params, { signal: own.signal });
  stream.once("content", () => (which === "signal" ? own.abort() : stream.abort()));
  const error: unknown = await stream.done().catch((thrown: unknown) => thrown);

  await gone;
  expect((error as Error).constructor.name).toBe("APIUserAbortError");
});

test("a connection that breaks is an APIConnectionError, after the events that came", async () => {
  answering = (response) => {
    response.write(record({ role: "assistant", content: "Hi" }), () => response.destroy());
  };
  const texts: unknown[] = [];
  const reading = (async () => {
    for await (const { choices } of await client.chat.completions.create({ ...params, stream: true }))
      texts.push(choices[0]?.delta.content);
  })();
  const error: unknown = await reading.catch((thrown: unknown) => thrown);

  expect([texts, (error as Error).constructor.name]).toEqual([["Hi"], "APIConnectionError"]);
});

test("an error within a stream has the id of its request", async () => {
  answering = (response) =>
    void response.end('event: error\ndata: {"error": {"message": "busy", "code": "overloaded"}}\n\n');
  const error: unknown = await first(await created()).catch((thrown: unknown) => thrown);

  expect(error).toMatchObject({ message: "busy", code: "overloaded", requestID: "req_1", status: undefined });
});
