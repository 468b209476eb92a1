import type { Program } from "../program.ts";

/** Classes that extend the client. */
export const subclasses: readonly Program[] = [
  {
    name: "a subclass says its name",
    run: ({ OpenAI, origin }) => {
      class MyClient extends OpenAI {}
      return new MyClient({ apiKey: "k", baseURL: `${origin}/v1` }).get("/x");
    },
  },
  {
    name: "a subclass that changes options",
    run: ({ OpenAI, origin }) => {
      class MyClient extends OpenAI {
        protected override async prepareOptions(given: { path: string; query?: unknown }): Promise<void> {
          given.path = "/changed";
          given.query = { by: "hook" };
        }
      }
      return new MyClient({ apiKey: "k", baseURL: `${origin}/v1` }).post("/x", { body: { a: 1 } });
    },
  },
  {
    name: "a subclass that changes options before each attempt",
    answers: [{ status: 500, headers: { "retry-after-ms": "1" } }, {}],
    run: async ({ OpenAI, origin }) => {
      const seen: unknown[] = [];
      class MyClient extends OpenAI {
        protected override async prepareOptions(given: {
          path: string;
          body?: unknown;
          headers?: unknown;
        }): Promise<void> {
          seen.push({ ...given });
          given.path += `/${seen.length}`;
          given.body = { before: given.body };
          given.headers = { "X-Attempt": String(seen.length) };
        }
      }
      await new MyClient({ apiKey: "k", baseURL: `${origin}/v1` }).post("/x", { body: { a: 1 }, query: { b: 1 } });
      return seen;
    },
  },
  {
    name: "a subclass that allows no further attempt",
    answers: [{ status: 500, headers: { "retry-after-ms": "1" } }],
    run: async ({ OpenAI, origin }) => {
      class MyClient extends OpenAI {
        protected override async prepareOptions(given: { maxRetries?: number }): Promise<void> {
          given.maxRetries = 0;
        }
      }
      return new MyClient({ apiKey: "k", baseURL: `${origin}/v1` }).get("/x");
    },
  },
  {
    name: "a subclass that signs requests",
    run: ({ OpenAI, origin }) => {
      class MyClient extends OpenAI {
        protected override async prepareRequest(request: RequestInit, { url }: { url: string }): Promise<void> {
          (request.headers as Headers).set("X-Signed", url.replace(origin, ""));
        }
      }
      return new MyClient({ apiKey: "k", baseURL: `${origin}/v1` }).get("/x");
    },
  },
];
