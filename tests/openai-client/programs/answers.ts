import { chat, type Program } from "../program.ts";

const json = { "content-type": "application/json" };

/** What an answer is read as. */
export const answers: readonly Program[] = [
  {
    name: "JSON with a request id",
    answers: [{ body: { a: 1 }, headers: { "x-request-id": "req_1" } }],
    run: ({ client }) => client().get("/x"),
  },
  { name: "JSON without a request id", answers: [{ body: { a: 1 } }], run: ({ client }) => client().get("/x") },
  {
    name: "JSON with a charset",
    answers: [{ body: '{"a":"ü"}', headers: { "content-type": "application/json; charset=utf-8" } }],
    run: ({ client }) => client().get("/x"),
  },
  {
    name: "JSON with a byte order mark",
    answers: [{ body: '\ufeff{"a":1}', headers: json }],
    run: ({ client }) => client().get("/x"),
  },
  {
    name: "JSON of another kind",
    answers: [{ body: '{"a":1}', headers: { "content-type": "Application/Problem+JSON" } }],
    run: ({ client }) => client().get("/x"),
  },
  {
    name: "a list",
    answers: [{ body: [1, 2], headers: { "x-request-id": "req_1" } }],
    run: ({ client }) => client().get("/x"),
  },
  { name: "a number", answers: [{ body: "7", headers: json }], run: ({ client }) => client().get("/x") },
  { name: "null", answers: [{ body: "null", headers: json }], run: ({ client }) => client().get("/x") },
  {
    name: "nothing, said to be JSON",
    answers: [{ body: "", headers: { ...json, "content-length": "0" } }],
    run: ({ client }) => client().get("/x"),
  },
  {
    name: "nothing, said to be JSON, of unknown length",
    answers: [{ body: "", headers: { ...json, "transfer-encoding": "chunked" } }],
    run: ({ client }) => client().get("/x"),
  },
  { name: "no content", answers: [{ status: 204, body: "" }], run: ({ client }) => client().get("/x") },
  {
    name: "text",
    answers: [{ body: "hello", headers: { "content-type": "text/plain" } }],
    run: ({ client }) => client().get("/x"),
  },
  { name: "an answer without a type", answers: [{ body: "hello" }], run: ({ client }) => client().get("/x") },
  {
    name: "what is no JSON though it says so",
    answers: [{ body: "{no", headers: json }],
    run: async ({ client }) => {
      try {
        await client().get("/x");
      } catch (error) {
        return (error as Error).constructor.name;
      }
      return "nothing was thrown";
    },
  },
  {
    name: "a method without an answer",
    answers: [{ body: "" }],
    run: ({ client }) => client().containers.delete("c_1"),
  },
  {
    name: "a transcription as text",
    answers: [{ body: "hello", headers: { "content-type": "text/plain" } }],
    run: ({ client }) =>
      client().audio.transcriptions.create({ file: new File(["x"], "a.mp3"), model: "w", response_format: "text" }),
  },
  {
    name: "a file's content",
    answers: [{ body: "bytes", headers: { "content-type": "application/octet-stream", "x-request-id": "req_1" } }],
    run: ({ client }) => client().files.content("file_1"),
  },
  {
    name: "speech",
    answers: [{ body: "sound", headers: { "content-type": "audio/mpeg" } }],
    run: async ({ client }) => {
      const response = await client().audio.speech.create({ input: "x", model: "tts", voice: "alloy" });
      return [response instanceof Response, await response.text()];
    },
  },
  {
    name: "asResponse",
    answers: [{ body: { a: 1 }, headers: { "x-request-id": "req_1" } }],
    run: ({ client }) => client().models.retrieve("m").asResponse(),
  },
  {
    name: "asResponse of a list",
    answers: [{ body: { data: [] } }],
    run: ({ client }) => client().models.list().asResponse(),
  },
  {
    name: "asResponse, and then the answer",
    answers: [{ body: { a: 1 }, headers: { "x-request-id": "req_1" } }],
    run: async ({ client }) => {
      const promise = client().models.retrieve("m");
      const response = await promise.asResponse();
      return [response.bodyUsed, await promise, response.bodyUsed];
    },
  },
  {
    name: "asResponse, asked for later, of what a fetch has sent",
    answers: [
      { status: 302, headers: { location: "/v1/there" }, body: "" },
      { body: { a: 1 }, headers: { "x-request-id": "req_1" } },
    ],
    run: async ({ client, arrival }) => {
      const promise = client({ fetch: globalThis.fetch }).models.retrieve("m");
      await arrival();
      const response = await promise.asResponse();
      return [response, response.redirected, response.statusText];
    },
  },
  {
    name: "asResponse, asked for later, of nothing that a fetch has sent",
    answers: [{ status: 204, body: "" }],
    run: async ({ client, arrival }) => {
      const promise = client({ fetch: globalThis.fetch }).get("/x");
      await arrival();
      return promise.asResponse();
    },
  },
  {
    name: "withResponse",
    answers: [{ body: { a: 1 }, headers: { "x-request-id": "req_1" } }],
    run: async ({ client }) => {
      const { data, response, request_id } = await client().models.retrieve("m").withResponse();
      return { data, status: response.status, url: response.url, request_id };
    },
  },
  {
    name: "withResponse without an id",
    run: async ({ client }) => (await client().get("/x").withResponse()).request_id,
  },
  {
    name: "an answer awaited twice is one object",
    run: async ({ client }) => {
      const promise = client().get("/x");
      return (await promise) === (await promise);
    },
  },
  {
    name: "what is awaited is a promise",
    run: async ({ client }) => {
      const promise = client().get("/x");
      await promise;
      return [promise instanceof Promise, Object.prototype.toString.call(promise), await promise.finally(() => {})];
    },
  },
  {
    name: "an error is caught by the promise itself",
    answers: [{ status: 404, body: { error: { message: "gone" } } }],
    run: ({ client }) =>
      client()
        .get("/x")
        .catch((error: unknown) => [(error as { readonly status: number }).status, (error as Error).message]),
  },
  {
    name: "a call that nobody awaits is sent",
    run: async ({ client }) => {
      const one = client();
      const first = one.get("/first");
      await one.get("/second");
      await first;
      return "sent";
    },
  },
  {
    name: "a redirect is followed with the key on the same origin",
    answers: [{ status: 307, headers: { location: "/v1/there" }, body: "" }, { body: { a: 1 } }],
    run: ({ client }) => client().post("/x", { body: { a: 1 } }),
  },
  {
    name: "a redirect of a post that becomes a get",
    answers: [{ status: 303, headers: { location: "/v1/there" }, body: "" }, { body: { a: 1 } }],
    run: ({ client }) => client().post("/x", { body: { a: 1 } }),
  },
  {
    name: "a redirect to another origin goes without the key",
    answers: [{ status: 302, headers: { location: "http://localhost:PORT/v1/there" }, body: "" }, { body: { a: 1 } }],
    run: ({ client }) => client().get("/x"),
  },
  {
    name: "cookies are not kept",
    answers: [{ headers: { "set-cookie": "a=1; Path=/" } }],
    run: async ({ client }) => {
      const one = client();
      await one.get("/x");
      return one.get("/y");
    },
  },
  {
    name: "an answer that is compressed",
    answers: [{ headers: { "content-type": "application/json", "content-encoding": "identity" }, body: '{"a":1}' }],
    run: ({ client }) => client().get("/x"),
  },
  {
    name: "the text of a response's output",
    answers: [
      {
        body: {
          output: [
            {
              type: "message",
              content: [
                { type: "output_text", text: "a" },
                { type: "refusal", refusal: "no" },
                { type: "output_text", text: "b" },
              ],
            },
          ],
        },
      },
    ],
    run: async ({ client }) => (await client().responses.create({ model: "m", input: "x" })).output_text,
  },
  {
    name: "a stream of a chat",
    answers: [
      {
        body: 'data: {"id":"1"}\n\ndata: {"id":"2"}\n\ndata: [DONE]\n\n',
        headers: { "content-type": "text/event-stream" },
      },
    ],
    run: async ({ client }) => {
      const events: unknown[] = [];
      for await (const event of await client().chat.completions.create({ ...chat, stream: true })) events.push(event);
      return events;
    },
  },
  {
    name: "a raw stream",
    answers: [{ body: 'data: {"id":"1"}\n\ndata: [DONE]\n\n', headers: { "content-type": "text/event-stream" } }],
    run: async ({ client }) => {
      const events: unknown[] = [];
      const stream = (await client().post("/x", { body: {}, stream: true })) as AsyncIterable<unknown>;
      for await (const event of stream) events.push(event);
      return events;
    },
  },
  {
    name: "a stream with its response",
    answers: [
      {
        body: 'data: {"id":"1"}\n\ndata: [DONE]\n\n',
        headers: { "content-type": "text/event-stream", "x-request-id": "req_1" },
      },
    ],
    run: async ({ client }) => {
      const { data, response, request_id } = await client()
        .chat.completions.create({ ...chat, stream: true })
        .withResponse();
      const events: unknown[] = [];
      for await (const event of data) events.push(event);
      return [events, response.status, request_id];
    },
  },
  {
    name: "an error within a stream",
    answers: [
      {
        body: 'data: {"error":{"message":"late","code":"c","type":"t"}}\n\n',
        headers: { "content-type": "text/event-stream", "x-request-id": "req_1" },
      },
    ],
    run: async ({ client }) => {
      for await (const _ of await client().chat.completions.create({ ...chat, stream: true })) continue;
    },
  },
  {
    name: "a stream that is refused",
    answers: [{ status: 400, body: { error: { message: "no" } } }],
    run: ({ client }) => client().chat.completions.create({ ...chat, stream: true }),
  },
];
