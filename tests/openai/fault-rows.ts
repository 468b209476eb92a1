import { type Fault, tooManyRequests } from "../openai-server/fault.ts";
import type { CallCase } from "./call-case.ts";

export interface FaultRow {
  readonly name: string;
  readonly faults: readonly (Fault | readonly Fault[])[];
  readonly calls: readonly CallCase[];
  /** Where ours is meant to differ: what it comes to, and why. */
  readonly differs?: { readonly ours: object; readonly reason: string };
}

const value: CallCase = {
  method: "models.retrieve",
  operation: "retrieveModel",
  variant: "a value",
  parameters: ["gpt-5.4"],
};
const page: CallCase = { method: "models.list", operation: "listModels", variant: "a page", parameters: [] };
const bytes: CallCase = {
  method: "files.content",
  operation: "downloadFile",
  variant: "a file",
  parameters: ["file-1"],
};
const message = { role: "user", content: "hello" };
const chat: CallCase = {
  method: "chat.completions.create",
  operation: "createChatCompletion",
  variant: "a stream of chunks",
  parameters: [{ model: "m", messages: [message], stream: true }],
};
const response: CallCase = {
  method: "responses.create",
  operation: "createResponse",
  variant: "a stream of events",
  parameters: [{ model: "m", input: "hello", stream: true }],
};
const assistant: CallCase = {
  method: "beta.threads.createAndRun",
  operation: "createThreadAndRun",
  variant: "an assistant's stream",
  parameters: [{ assistant_id: "a", stream: true }],
};
const streams = [chat, response, assistant];
const all = [value, page, bytes, ...streams];

const soon = { "retry-after-ms": "1" };

type Said = Omit<Extract<Fault, { readonly kind: "answer" }>, "kind" | "status">;

function answer(status: number, said: Said = {}): Fault {
  return { kind: "answer", status, ...said };
}

const retried: readonly FaultRow[] = [
  { name: "429 with retry-after-ms", faults: [tooManyRequests(soon)], calls: all },
  {
    name: "429 with a fraction of a millisecond",
    faults: [tooManyRequests({ "retry-after-ms": "0.5" })],
    calls: [value],
  },
  { name: "429 with Retry-After in seconds", faults: [tooManyRequests({ "retry-after": "0" })], calls: [value] },
  { name: "429 with a fraction of a second", faults: [tooManyRequests({ "retry-after": "0.002" })], calls: [value] },
  {
    name: "429 with a date gone by",
    faults: [tooManyRequests({ "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" })],
    calls: [value],
  },
  { name: "429 with a Retry-After of days", faults: [tooManyRequests({ "retry-after": "172800" })], calls: [value] },
  { name: "429 with a Retry-After that is none", faults: [tooManyRequests({ "retry-after": "soon" })], calls: [value] },
  { name: "429 that says not to come again", faults: [tooManyRequests({ "x-should-retry": "false" })], calls: [value] },
  { name: "429 until no attempt is left", faults: [tooManyRequests(soon), tooManyRequests(soon)], calls: all },
  {
    name: "400 that says to come again",
    faults: [answer(400, { headers: { ...soon, "x-should-retry": "true" } })],
    calls: [value],
  },
  ...[408, 409, 500, 502, 503, 529].map((status) => {
    return { name: String(status), faults: [answer(status, { headers: soon })], calls: [value, chat] };
  }),
  ...[400, 401, 403, 404, 418, 422].map((status) => {
    return { name: String(status), faults: [answer(status)], calls: [value, bytes, chat] };
  }),
];

const json = "application/json";
const errorBodies: readonly FaultRow[] = [
  { name: "an error without a body", faults: [answer(400, { body: "" })], calls: [value] },
  {
    name: "an error that is a page",
    faults: [answer(404, { body: "<h1>Not Found</h1>", type: "text/html" })],
    calls: [value, chat],
  },
  {
    name: "an error without an error in it",
    faults: [answer(400, { body: '{"detail":"no"}', type: json })],
    calls: [value],
  },
  { name: "an error that is a text", faults: [answer(400, { body: '{"error":"no"}', type: json })], calls: [value] },
  {
    name: "an error with a message that is no text",
    faults: [answer(400, { body: '{"error":{"message":{"a":1}}}', type: json })],
    calls: [value],
  },
  { name: "an error that is a list", faults: [answer(400, { body: "[1]", type: json })], calls: [value] },
  { name: "an error that is no JSON", faults: [answer(400, { body: '{"error"', type: json })], calls: [value] },
];

const contentTypes: readonly FaultRow[] = [
  {
    name: "an answer that is a page",
    faults: [answer(200, { body: "<h1>hello</h1>", type: "text/html" })],
    calls: [value, page, bytes],
  },
  {
    name: "JSON with a charset",
    faults: [answer(200, { body: '{"id":"x"}', type: "application/json; charset=utf-8" })],
    calls: [value],
  },
  {
    name: "JSON of a kind of its own",
    faults: [answer(200, { body: '{"id":"x"}', type: "application/vnd.api+json" })],
    calls: [value],
  },
  {
    name: "JSON that is called text",
    faults: [answer(200, { body: '{"id":"x"}', type: "text/plain" })],
    calls: [value],
  },
  { name: "a list in place of an object", faults: [answer(200, { body: "[1,2]", type: json })], calls: [value] },
  { name: "JSON without anything in it", faults: [answer(200, { body: "", type: json })], calls: [value] },
  { name: "JSON that breaks off", faults: [answer(200, { body: '{"id":', type: json })], calls: [value] },
  { name: "a page of a list without data", faults: [answer(200, { body: "{}", type: json })], calls: [page] },
];

function records(...texts: readonly string[]): readonly Fault[] {
  return [{ kind: "stream", records: texts }];
}

const chunk = '{"id":"c","choices":[]}';
const events: readonly FaultRow[] = [
  ...[1, 2, 7].map((count) => {
    return {
      name: `events in pieces of ${count} bytes`,
      faults: [{ kind: "split", bytes: count } as const],
      calls: streams,
    };
  }),
  {
    name: "lines that end in CR LF",
    faults: [records(`data: ${chunk}\r\n\r\n`, "data: [DONE]\r\n\r\n")],
    calls: streams,
  },
  { name: "lines that end in CR", faults: [records(`data: ${chunk}\r\r`, "data: [DONE]\r\r")], calls: streams },
  {
    name: "data over several lines",
    faults: [records('data: {"id":\ndata: "ü"}\n\n', "data: [DONE]\n\n")],
    calls: streams,
  },
  {
    name: "comments, ids and retries",
    faults: [records(": ping\n\n", `id: 7\nretry: 1\ndata:${chunk}\n\n`)],
    calls: streams,
  },
  { name: "a byte order mark", faults: [records(`\uFEFFdata: ${chunk}\n\n`)], calls: streams },
  {
    name: "a last record that is not ended",
    faults: [records(`data: ${chunk}\n\n`, `data: ${chunk}`)],
    calls: streams,
  },
  { name: "events after the last one", faults: [records("data: [DONE]\n\n", `data: ${chunk}\n\n`)], calls: streams },
  { name: "a name without data", faults: [records("event: ping\n\n", `data: ${chunk}\n\n`)], calls: streams },
  { name: "a stream without anything in it", faults: [records("")], calls: streams },
  { name: "an event that is no JSON", faults: [{ kind: "insert", at: 1, record: "data: {no\n\n" }], calls: streams },
  {
    name: "an event that is an error",
    faults: [{ kind: "insert", at: 1, record: 'event: error\ndata: {"error":{"message":"broken","code":"x"}}\n\n' }],
    calls: streams,
  },
  {
    name: "an event with an error in it",
    faults: [{ kind: "insert", at: 1, record: 'data: {"error":{"message":"broken"}}\n\n' }],
    calls: streams,
  },
  {
    name: "a stream that is called JSON",
    faults: [answer(200, { body: `data: ${chunk}\n\ndata: [DONE]\n\n`, type: json })],
    calls: streams,
  },
];

const breaks = "the connection breaks within the answer";
const connections: readonly FaultRow[] = [
  { name: "a connection that breaks once before the answer", faults: [{ kind: "refuse" }], calls: all },
  { name: "a connection that breaks each time", faults: [{ kind: "refuse" }, { kind: "refuse" }], calls: all },
  {
    name: `${breaks}, once`,
    faults: [{ kind: "cut", after: 1 }],
    calls: [value],
    differs: {
      ours: { attempts: ["0", "1"], outcome: { kind: "value" } },
      reason: "an answer that did not come whole is asked for again, as one that did not come at all",
    },
  },
  {
    name: `${breaks}, each time`,
    faults: [
      { kind: "cut", after: 1 },
      { kind: "cut", after: 1 },
    ],
    calls: [value],
    differs: {
      ours: { attempts: ["0", "1"], outcome: { kind: "error", error: "APIConnectionError: Connection error." } },
      reason: "and then it is an APIConnectionError, where the official package throws what its fetch does",
    },
  },
  {
    name: `${breaks} of events`,
    faults: [{ kind: "cut", after: 1 }],
    calls: streams,
    differs: {
      ours: { attempts: ["0"], outcome: { kind: "events", error: "APIConnectionError: Connection error." } },
      reason: "an APIConnectionError after the events that came, where the official package throws what its fetch does",
    },
  },
];

export const faultRows: readonly FaultRow[] = [...retried, ...errorBodies, ...contentTypes, ...events, ...connections];

/** Where a call that goes wrong comes to something else than the official package's, by design. */
export const meantDifferences: readonly { readonly name: string; readonly reason: string }[] = faultRows.flatMap(
  ({ name, differs }) => (differs === undefined ? [] : [{ name, reason: differs.reason }]),
);
