import type { Program, Kit } from "../program.ts";
import type { Scripted } from "../recording-server.ts";

const noRetry = { maxRetries: 0 };
const get = ({ client }: Kit): unknown => client(noRetry).get("/x");
const described = { error: { message: "said", type: "t", param: "p", code: "c" } };

const statuses: readonly Program[] = [
  300, 304, 400, 401, 402, 403, 404, 409, 410, 418, 422, 429, 499, 500, 502, 503, 529,
].map((status) => ({
  name: `status ${status}`,
  answers: [{ status, body: status === 304 ? "" : described, headers: { "x-request-id": "req_1" } }],
  run: get,
}));

function answered(name: string, answer: Scripted): Program {
  return { name, answers: [{ status: 400, ...answer }], run: get };
}

/** What goes wrong, and what is thrown then. */
export const failures: readonly Program[] = [
  ...statuses,
  answered("an error without a body", { body: "" }),
  answered("an error that is text", { body: "plain words" }),
  answered("an error of HTML", { body: "<h1>Bad</h1>", headers: { "content-type": "text/html" } }),
  answered("an error without its key", { body: { message: "bare", code: "c" } }),
  answered("an error whose message is an object", { body: { error: { message: { deep: true } } } }),
  answered("an error without a message", { body: { error: { code: "c" } } }),
  answered("an error that is a string", { body: { error: "words" } }),
  answered("an error that is null", { body: { error: null, other: 1 } }),
  answered("an error that is a list", { body: [1, 2] }),
  answered("an error that is a number", { body: "7", headers: { "content-type": "application/json" } }),
  answered("an error that is null itself", { body: "null", headers: { "content-type": "application/json" } }),
  {
    name: "a refused connection",
    answers: [{ fault: "refuse" }],
    run: ({ client }) => client(noRetry).post("/x", { body: {} }),
  },
  {
    name: "a server that is not there",
    run: ({ client }) => client({ ...noRetry, baseURL: "http://127.0.0.1:1/v1" }).get("/x"),
  },
  ...["a word", { code: "E1" }].map((thrown): Program => ({
    name: `a fetch that throws ${JSON.stringify(thrown)}`,
    run: ({ client }) => client({ ...noRetry, fetch: () => Promise.reject(thrown) }).get("/x"),
  })),
  { name: "an answer that breaks off", answers: [{ body: { long: "x".repeat(200) }, fault: "cut" }], run: get },
  {
    name: "a timeout before the head",
    answers: [{ fault: "head" }],
    run: ({ client }) => client(noRetry).get("/x", { timeout: 250 }),
  },
  {
    name: "a timeout within the body",
    answers: [{ body: { long: "x".repeat(200) }, fault: "body" }],
    run: ({ client }) => client(noRetry).get("/x", { timeout: 250 }),
  },
  {
    name: "a timeout of the client",
    answers: [{ fault: "head" }],
    run: ({ client }) => client({ ...noRetry, timeout: 250 }).get("/x"),
  },
  {
    name: "a timeout before a stream",
    answers: [{ fault: "head" }],
    run: ({ client }) => client(noRetry).post("/x", { body: {}, stream: true, timeout: 250 }),
  },
  {
    name: "a timeout before a file",
    answers: [{ fault: "head" }],
    run: ({ client }) => client(noRetry).files.content("f", { timeout: 250 }),
  },
  { name: "a timeout that is no number of milliseconds", run: ({ client }) => client().get("/x", { timeout: 1.5 }) },
  { name: "a timeout below zero", run: ({ client }) => client().get("/x", { timeout: -1 }) },
  {
    name: "the names in an error, in their order",
    answers: [{ status: 404, body: { error: { message: "gone" } } }],
    run: ({ client }) =>
      client()
        .get("/x")
        .catch((error: object) => Object.keys(error)),
  },
  { name: "an abort before the call", run: ({ client }) => client().get("/x", { signal: AbortSignal.abort() }) },
  { name: "an abort with a reason", run: ({ client }) => client().get("/x", { signal: AbortSignal.abort("enough") }) },
  {
    name: "an abort before the head",
    answers: [{ fault: "head" }],
    run: (kit) => kit.client().get("/x", { signal: abortedOnArrival(kit) }),
  },
  {
    name: "an abort before a stream",
    answers: [{ fault: "head" }],
    run: (kit) => kit.client().post("/x", { body: {}, stream: true, signal: abortedOnArrival(kit) }),
  },
  {
    name: "an abort between attempts",
    answers: [{ status: 500, headers: { "retry-after": "30" } }],
    run: (kit) => kit.client().get("/x", { signal: abortedOnArrival(kit) }),
  },
  { name: "a base URL that is none", run: ({ client }) => client({ ...noRetry, baseURL: "not a url" }).get("/x") },
  { name: "a value that is no header", run: ({ client }) => client(noRetry).get("/x", { headers: { "X-A": "a\nb" } }) },
];

/** Aborts as soon as the request has arrived. */
function abortedOnArrival({ arrival }: Kit): AbortSignal {
  const controller = new AbortController();
  void arrival().then(() => controller.abort("enough"));
  return controller.signal;
}
