import { expect, test } from "vitest";
import { openaiService } from "./from-specification.ts";
import { keys } from "./keys.ts";
import { OpenAIServer } from "./openai-server.ts";

const service = openaiService();
const chat = { model: "gpt-5.4", messages: [{ role: "user", content: "hello" }] };

test("a request that is as the specification has it is found so", async () => {
  expect(await violationsOf("POST", "/chat/completions", chat)).toEqual([]);
});

const wrong = [
  ["an unknown path", "POST", "/chat/completion", chat, "POST /v1/chat/completion: no such operation"],
  ["a method that the path does not have", "DELETE", "/chat/completions", undefined, "no such operation"],
  ["a missing body", "POST", "/chat/completions", undefined, "body: missing"],
  ["a body where none is asked for", "POST", "/responses/resp_1/cancel", {}, "body: 2 bytes where none are asked for"],
  [
    "a required property that is missing",
    "POST",
    "/chat/completions",
    { model: "x" },
    "body: / must have required property 'messages'",
  ],
  [
    "a property that nobody knows",
    "POST",
    "/chat/completions",
    { ...chat, thread_id: "x" },
    '{"unevaluatedProperty":"thread_id"}',
  ],
  [
    "a value of another type",
    "POST",
    "/chat/completions",
    { ...chat, temperature: "warm" },
    "body: /temperature must be number",
  ],
  [
    "null where it is not allowed",
    "POST",
    "/embeddings",
    { model: "m", input: "a", user: null },
    "body: /user must be string",
  ],
  ["an unknown query parameter", "GET", "/files?afters=x", undefined, '{"additionalProperty":"afters"}'],
  ["a query parameter that comes twice", "GET", "/files?after=x&after=y", undefined, "query: /after must be string"],
  ["text where the query has a number", "GET", "/files?limit=few", undefined, "query: /limit must be integer"],
  [
    "a missing query parameter",
    "GET",
    "/organization/usage/completions",
    undefined,
    "query: / must have required property 'start_time'",
  ],
] as const;

for (const [name, method, path, body, problem] of wrong)
  test(`${name} is told`, async () => {
    expect((await violationsOf(method, path, body)).join("\n")).toContain(problem);
  });

const nested = (type: string): object => ({
  query: "q",
  filters: { type: "and", filters: [{ type, filters: [{ type: "eq", key: "a", value: "b" }] }] },
});

const traps = [
  ["null where OpenAPI 3.0's nullable allows it", "/chat/completions", { ...chat, seed: null, logit_bias: null }, ""],
  ["a model that is one of the names and a text too", "/chat/completions", { ...chat, model: "gpt-4o" }, ""],
  ["filters within filters", "/vector_stores/vs_1/search", nested("or"), ""],
  ["wrong filters within filters", "/vector_stores/vs_1/search", nested("xor"), "body: /filters"],
] as const;

for (const [name, path, body, problem] of traps)
  test(`${name}: ${problem === "" ? "nothing to tell" : "told"}`, async () => {
    expect((await violationsOf("POST", path, body)).join("\n").slice(0, Math.max(problem.length, 1))).toBe(problem);
  });

test("the wrong key is told, and the admin's where it is not wanted", async () => {
  expect(await violationsOf("GET", "/models", undefined, "Bearer another")).toEqual([
    `header: authorization is Bearer another, not Bearer ${keys.apiKey}`,
  ]);
  expect(await violationsOf("GET", "/organization/users")).toEqual([
    `header: authorization is Bearer ${keys.apiKey}, not Bearer ${keys.adminKey}`,
  ]);
});

test("forms are held against their schema, part by part", async () => {
  const form = new FormData();
  form.append("purpose", "assistants");
  form.append("file", "no file");
  form.append("expires_after[anchor]", "created_at");
  form.append("expires_after[seconds]", "soon");
  form.append("colour", "red");

  expect(await violationsOf("POST", "/files", form)).toEqual([
    'body: / must NOT have additional properties {"additionalProperty":"colour"}',
  ]);
  form.delete("colour");
  expect(await violationsOf("POST", "/files", form)).toEqual([
    'body: /file must match format "binary" {"format":"binary"}',
  ]);
  form.set("file", new File(["{}"], "a.jsonl"));
  expect(await violationsOf("POST", "/files", form)).toEqual([
    'body: /expires_after/seconds must be integer {"type":"integer"}',
  ]);
  form.set("expires_after[seconds]", "3600");
  expect(await violationsOf("POST", "/files", form)).toEqual([]);
});

async function violationsOf(
  method: string,
  path: string,
  body?: object | FormData,
  authorization = `Bearer ${keys.apiKey}`,
): Promise<readonly string[]> {
  const server = new OpenAIServer(service);
  const isJson = body !== undefined && !(body instanceof FormData);
  const headers = { authorization, ...(isJson ? { "content-type": "application/json" } : {}) };
  const content = isJson ? JSON.stringify(body) : body;
  await server.fetch(
    new Request(`http://openai.test/v1${path}`, {
      method,
      headers,
      ...(content === undefined ? {} : { body: content }),
    }),
  );
  return server.requests[0]!.violations;
}
