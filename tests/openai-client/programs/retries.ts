import type { Kit, Program } from "../program.ts";

const ok = { body: { ok: true } };
const get = ({ client }: Kit): unknown => client().get("/x");
const post = ({ client }: Kit): unknown => client().post("/x", { body: {} });
const soon = { "retry-after-ms": "1" };

const worthIt: readonly Program[] = [408, 409, 429, 500, 503, 599, 400, 404, 422].map((status) => ({
  name: `status ${status}, and then a success`,
  answers: [{ status, headers: soon }, ok],
  run: get,
}));

const told: readonly Program[] = [
  { "retry-after-ms": "1500" },
  { "retry-after-ms": "1500.7", "retry-after": "9" },
  { "retry-after-ms": "soon", "retry-after": "2" },
  { "retry-after": "0.4" },
  { "retry-after": "60" },
  { "retry-after": "61" },
  { "retry-after": "-1" },
  { "retry-after": "never" },
  { "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" },
  { "retry-after-ms": "Infinity" },
  { "retry-after-ms": "60000" },
  { "retry-after-ms": "60001" },
  {},
].map((headers: Record<string, string>) => ({
  name: `the wait for ${JSON.stringify(headers)}`,
  clock: "recorded" as const,
  answers: [{ status: 429, headers }, ok],
  run: get,
}));

/** When a call is sent again, and after how long. */
export const retries: readonly Program[] = [
  ...worthIt,
  ...told,
  {
    name: "waits that double, up to eight seconds",
    clock: "recorded",
    answers: [{ status: 500 }],
    run: ({ client }) => client({ maxRetries: 6 }).get("/x"),
  },
  {
    name: "a server that says not to",
    answers: [{ status: 500, headers: { "x-should-retry": "false" } }, ok],
    run: get,
  },
  {
    name: "a server that says to",
    answers: [{ status: 400, headers: { ...soon, "x-should-retry": "true" } }, ok],
    run: get,
  },
  {
    name: "a server that says neither",
    answers: [{ status: 400, headers: { ...soon, "x-should-retry": "maybe" } }, ok],
    run: get,
  },
  {
    name: "no retries at all",
    answers: [{ status: 500, headers: soon }, ok],
    run: ({ client }) => client({ maxRetries: 0 }).get("/x"),
  },
  {
    name: "as many retries as a call asks for",
    answers: [{ status: 500, headers: soon }],
    run: ({ client }) => client({ maxRetries: 0 }).get("/x", { maxRetries: 3 }),
  },
  {
    name: "a number of retries that is none",
    answers: [{ status: 500, headers: soon }],
    run: ({ client }) => client({ maxRetries: -3 }).get("/x"),
  },
  {
    name: "half a retry",
    answers: [{ status: 500, headers: soon }],
    run: ({ client }) => client().get("/x", { maxRetries: 0.5 }),
  },
  {
    name: "a refused connection, and then a success",
    clock: "recorded",
    answers: [{ fault: "refuse" }, ok],
    run: post,
  },
  {
    name: "a timeout, and then a success",
    clock: "recorded",
    answers: [{ fault: "head" }, ok],
    run: ({ client }) => client().get("/x", { timeout: 250 }),
  },
  {
    name: "a timeout within the body, and then a success",
    clock: "recorded",
    answers: [{ body: { long: "x".repeat(200) }, fault: "body" }, ok],
    run: ({ client }) => client().get("/x", { timeout: 250 }),
  },
  {
    name: "the number of the attempt in its headers",
    answers: [{ status: 500, headers: soon }, { status: 500, headers: soon }, ok],
    run: ({ client }) => client().post("/x", { body: { a: 1 } }),
  },
  {
    name: "a body that is a stream is sent once",
    answers: [{ status: 500, headers: soon }, ok],
    run: ({ client }) => client().post("/x", { body: new Blob(["abc"]).stream() }),
  },
  {
    name: "a body of bytes is sent again",
    answers: [{ status: 500, headers: soon }, ok],
    run: ({ client }) => client().post("/x", { body: new Uint8Array([65]) }),
  },
  {
    name: "a form is sent again",
    answers: [{ status: 500, headers: soon }, ok],
    run: ({ client }) => client().files.create({ file: new File(["abc"], "a.txt"), purpose: "assistants" }),
  },
  {
    name: "a stream is asked for again",
    answers: [
      { status: 500, headers: soon },
      { body: "data: [DONE]\n\n", headers: { "content-type": "text/event-stream" } },
    ],
    run: async ({ client }) => {
      for await (const _ of (await client().post("/x", { body: {}, stream: true })) as AsyncIterable<unknown>) continue;
      return "ended";
    },
  },
];
