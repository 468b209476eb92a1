import { chat, type Program } from "../program.ts";

/** URLs, queries, headers and bodies. */
export const requests: readonly Program[] = [
  { name: "a chat completion", run: ({ client }) => client().chat.completions.create(chat) },
  {
    name: "a list with a query",
    run: ({ client }) => client().files.list({ limit: 3, order: "asc", purpose: "a b&c" }),
  },
  { name: "an update without a body", run: ({ client }) => client().batches.cancel("batch_1") },
  { name: "a deletion", run: ({ client }) => client().models.delete("ft:gpt:mine::1") },
  {
    name: "a path parameter with reserved characters",
    run: ({ client }) => client().models.retrieve("a b/c?d#e%f:@$,;=+&'()*!~ü"),
  },
  { name: "an empty path parameter", run: ({ client }) => client().models.retrieve("") },
  {
    name: "a path parameter that is undefined",
    run: ({ client }) => client().models.retrieve(undefined as unknown as string),
  },
  { name: "a path parameter that is null", run: ({ client }) => client().models.retrieve(null as unknown as string) },
  {
    name: "a path parameter that is an object",
    run: ({ client }) => client().models.retrieve({} as unknown as string),
  },
  { name: "a path parameter that is a number", run: ({ client }) => client().models.retrieve(7 as unknown as string) },
  { name: "a path parameter of dots", run: ({ client }) => client().models.retrieve("..") },
  { name: "a path parameter of escaped dots", run: ({ client }) => client().models.retrieve("%2e%2E") },
  {
    name: "two bad path parameters",
    run: ({ client }) => client().vectorStores.files.retrieve("..", { vector_store_id: null as unknown as string }),
  },
  {
    name: "a raw get with a nested query",
    run: ({ client }) => client().get("/x", { query: { a: [1, "b"], c: { d: [true], e: null }, f: undefined } }),
  },
  {
    name: "a query with a date and characters to escape",
    run: ({ client }) => client().get("/x", { query: { at: new Date(0), text: "!'()*~ ü/?[]" } }),
  },
  { name: "a path with a query of its own", run: ({ client }) => client().get("/x?a=1&b=2", { query: { b: 3 } }) },
  {
    name: "a default query",
    run: ({ client }) => client({ defaultQuery: { a: "1", b: "2" } }).get("/x", { query: { b: "3", c: undefined } }),
  },
  {
    name: "a default query that a call drops",
    run: ({ client }) => client({ defaultQuery: { a: "1" } }).get("/x", { query: { a: undefined } }),
  },
  {
    name: "a base URL with a query",
    run: ({ client, origin }) => client({ baseURL: `${origin}/v1?k=1&k=2&z=3` }).get("/x", { query: { z: 4 } }),
  },
  {
    name: "a base URL with a slash at its end",
    run: ({ client, origin }) => client({ baseURL: `${origin}/v1/` }).get("/x"),
  },
  { name: "a path without a slash", run: ({ client, origin }) => client({ baseURL: `${origin}/v1/` }).get("x") },
  {
    name: "an absolute URL",
    run: ({ client, origin }) => client({ baseURL: "http://nowhere.test" }).get(`${origin}/y?a=1`),
  },
  {
    name: "a default base URL of a call",
    run: ({ client, origin }) =>
      client({ baseURL: `${origin}/v1` }).get("/x", { defaultBaseURL: "http://nowhere.test" }),
  },
  {
    name: "a body of an object",
    run: ({ client }) =>
      client().post("/x", { body: { a: [1, null, undefined], b: undefined, c: Number.NaN, d: new Date(0) } }),
  },
  { name: "a body that is a list", run: ({ client }) => client().post("/x", { body: [1, 2] }) },
  { name: "a body that is undefined", run: ({ client }) => client().post("/x", { body: undefined }) },
  { name: "no body at all", run: ({ client }) => client().post("/x") },
  { name: "a body that is null", run: ({ client }) => client().post("/x", { body: null }) },
  { name: "a body that is text", run: ({ client }) => client().post("/x", { body: "text" }) },
  {
    name: "a body that is text, with its type",
    run: ({ client }) => client().post("/x", { body: "a,b", headers: { "Content-Type": "text/csv" } }),
  },
  { name: "a body of bytes", run: ({ client }) => client().post("/x", { body: new Uint8Array([1, 2, 3]) }) },
  {
    name: "a body that is a buffer",
    run: ({ client }) => client().post("/x", { body: new TextEncoder().encode("abc").buffer }),
  },
  {
    name: "a body of bytes with its type",
    run: ({ client }) =>
      client().post("/x", { body: new Uint8Array([65]), headers: { "content-type": "application/octet-stream" } }),
  },
  {
    name: "a body that is a blob",
    run: ({ client }) => client().post("/x", { body: new Blob(["abc"], { type: "text/plain" }) }),
  },
  {
    name: "a body of form fields",
    run: ({ client }) =>
      client().post("/x", {
        body: { a: [1, 2], b: { c: "d e" } },
        headers: { "content-type": "application/x-www-form-urlencoded" },
      }),
  },
  { name: "a body that is a stream", run: ({ client }) => client().post("/x", { body: new Blob(["abc"]).stream() }) },
  { name: "a body that is a generator", run: ({ client }) => client().post("/x", { body: chunks() }) },
  {
    name: "a body with toJSON",
    run: ({ client }) => client().post("/x", { body: { toJSON: () => ({ made: true }) } }),
  },
  { name: "a put", run: ({ client }) => client().put("/x", { body: { a: 1 } }) },
  { name: "a patch", run: ({ client }) => client().patch("/x", { body: { a: 1 } }) },
  { name: "a raw deletion", run: ({ client }) => client().delete("/x") },
  {
    name: "a request of one's own",
    run: ({ client }) => client().request({ method: "post", path: "/x", body: { a: 1 } }),
  },
  {
    name: "headers of a call",
    run: ({ client }) => client().get("/x", { headers: { "X-Mine": "a", "x-list": ["a", "b"], "X-None": undefined } }),
  },
  {
    name: "a header of a call that is removed",
    run: ({ client }) => client().get("/x", { headers: { "X-Stainless-Lang": null, accept: null } }),
  },
  {
    name: "a header of a call that replaces a default",
    run: ({ client }) => client({ defaultHeaders: { "X-Mine": "a" } }).get("/x", { headers: { "x-mine": "b" } }),
  },
  {
    name: "a default header that a call removes",
    run: ({ client }) => client({ defaultHeaders: { "X-Mine": "a" } }).get("/x", { headers: { "x-mine": null } }),
  },
  {
    name: "a default header that replaces ours",
    run: ({ client }) => client({ defaultHeaders: { "User-Agent": "me", "X-Stainless-OS": null } }).get("/x"),
  },
  {
    name: "default headers as pairs",
    run: ({ client }) =>
      client({
        defaultHeaders: [
          ["X-A", "1"],
          ["X-A", "2"],
        ],
      }).get("/x"),
  },
  {
    name: "headers of the platform",
    run: ({ client }) => client().get("/x", { headers: new Headers({ "X-A": "1" }) }),
  },
  {
    name: "a content type that a call says",
    run: ({ client }) =>
      client().post("/x", { body: { a: 1 }, headers: { "Content-Type": "application/vnd.mine+json" } }),
  },
  {
    name: "a content type among the defaults",
    run: ({ client }) => client({ defaultHeaders: { "content-type": "text/x" } }).post("/x", { body: { a: 1 } }),
  },
  { name: "a name that is no header", run: ({ client }) => client().get("/x", { headers: { "a b": "1" } }) },
  {
    name: "an authorization of a call",
    run: ({ client }) => client().get("/x", { headers: { Authorization: "Basic x" } }),
  },
  { name: "no authorization at all", run: ({ client }) => client().get("/x", { headers: { Authorization: null } }) },
  { name: "a timeout of a call", run: ({ client }) => client().get("/x", { timeout: 2500 }) },
  { name: "a timeout of the client", run: ({ client }) => client({ timeout: 2500 }).get("/x") },
  { name: "an idempotency key", run: ({ client }) => client().post("/x", { body: {}, idempotencyKey: "key" }) },
  { name: "a beta method", run: ({ client }) => client().beta.threads.create() },
  { name: "options in place of the query", run: ({ client }) => client().files.list({}, { query: { limit: 9 } }) },
  {
    name: "an embedding",
    answers: [{ body: { data: [{ embedding: "AACAPwAAAEA=" }], model: "m" } }],
    run: ({ client }) => client().embeddings.create({ model: "m", input: "x" }),
  },
  {
    name: "an embedding as numbers",
    answers: [{ body: { data: [{ embedding: [1, 2] }] } }],
    run: ({ client }) => client().embeddings.create({ model: "m", input: "x", encoding_format: "float" }),
  },
  {
    name: "an embedding as base64",
    answers: [{ body: { data: [{ embedding: "AACAPw==" }] } }],
    run: ({ client }) => client().embeddings.create({ model: "m", input: "x", encoding_format: "base64" }),
  },
];

async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
  yield new TextEncoder().encode("one ");
  yield new TextEncoder().encode("two");
}
