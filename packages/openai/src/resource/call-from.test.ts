import { expect, test } from "vitest";
import { callFrom } from "./call-from.ts";
import { rowFrom } from "./row.ts";

function call(row: string, ...given: readonly unknown[]) {
  return callFrom(rowFrom(row), {}, given[0], given[1], given[2]);
}

test("a method without parameters takes its options first", () => {
  expect(call("GET /models single", { timeout: 5 })).toEqual({
    method: "GET",
    path: "/models",
    query: undefined,
    body: undefined,
    encoding: "none",
    headers: undefined,
    answer: "parsed",
    page: "single",
    isAdmin: false,
    keepsFolders: false,
    options: { timeout: 5 },
  });
});

test("params of a method with a body are its body, the very object", () => {
  const params = { model: "m", messages: [] };

  const { body, query, encoding, answer } = call("POST /chat/completions json streams", params);

  expect(body).toBe(params);
  expect({ query, encoding, answer }).toEqual({ query: undefined, encoding: "json", answer: "parsed" });
});

test("stream: true asks for events, and is in the body", () => {
  const { body, answer } = call("POST /chat/completions json streams", { stream: true });

  expect({ body, answer }).toEqual({ body: { stream: true }, answer: "events" });
});

test("streams of assistants are told from others", () => {
  expect(call("POST /threads/runs json assistant-streams", { stream: true }).answer).toBe("assistant-events");
});

test("the last path parameter is the first argument, those before it come from params and from nowhere else", () => {
  const row = "POST /threads/{thread_id}/runs/{runID} json beta=assistants=v2";

  const { path, body, headers, options } = call(
    row,
    "run_1",
    { thread_id: "thread 1", metadata: {} },
    { maxRetries: 0 },
  );

  expect({ path, body, headers, options }).toEqual({
    path: "/threads/thread%201/runs/run_1",
    body: { metadata: {} },
    headers: { "OpenAI-Beta": "assistants=v2" },
    options: { maxRetries: 0 },
  });
});

test("a param that is called like the last path parameter stays in the body", () => {
  const { path, body } = call("POST /skills/{version} json", "1", { version: "2" });

  expect({ path, body }).toEqual({ path: "/skills/1", body: { version: "2" } });
});

test("params of a method without a body are its query, but for the path's", () => {
  const row = "GET /conversations/{conversation_id}/items/{itemID} params";

  const { path, query, body } = call(row, "item_1", { conversation_id: "conv_1", include: ["a"] });

  expect({ path, query, body }).toEqual({
    path: "/conversations/conv_1/items/item_1",
    query: { include: ["a"] },
    body: undefined,
  });
});

test("named params go to the query, the others to the body", () => {
  const row = "POST /conversations/{conversationID}/items json query=include";

  const { query, body } = call(row, "conv_1", { items: [], include: ["a"] });

  expect({ query, body }).toEqual({ query: { include: ["a"] }, body: { items: [] } });
});

test("a list can be asked for without a query, with null, and with options alone", () => {
  const row = "GET /files optional cursor";
  const asked = [call(row), call(row, null), call(row, { timeout: 5 }), call(row, { limit: 2 }, { timeout: 5 })];

  expect(asked.map(({ query, options }) => ({ query, options }))).toEqual([
    { query: {}, options: {} },
    { query: null, options: {} },
    { query: {}, options: { timeout: 5 } },
    { query: { limit: 2 }, options: { timeout: 5 } },
  ]);
});

test("betas become a header beside the query of the path", () => {
  const row = "POST /responses?beta=true json betas streams";

  const { path, body, headers } = call(row, { betas: ["a=v1", "b=v1"], model: "m" });

  expect({ path, body, headers }).toEqual({
    path: "/responses?beta=true",
    body: { model: "m" },
    headers: { "OpenAI-Beta": "a=v1,b=v1" },
  });
});

test("a body that may be left out is empty then", () => {
  expect(call("POST /conversations json optional").body).toEqual({});
});

test("binary and void answers say what they accept", () => {
  const rows = [
    "GET /files/{fileID}/content binary=application/binary",
    "DELETE /containers/{containerID} nothing admin",
  ];

  const calls = rows.map((row) => call(row, "x"));

  expect(calls.map(({ answer, headers, isAdmin }) => ({ answer, headers, isAdmin }))).toEqual([
    { answer: "binary", headers: { Accept: "application/binary" }, isAdmin: false },
    { answer: "nothing", headers: { Accept: "*/*" }, isAdmin: true },
  ]);
});
