import type { Program } from "../program.ts";

const noKey = { apiKey: undefined };

/** Options of a client, and what the environment says where they say nothing. */
export const options: readonly Program[] = [
  {
    name: "a key from the environment",
    env: { OPENAI_API_KEY: " sk-env " },
    run: ({ client }) => client(noKey).get("/x"),
  },
  {
    name: "a blank key in the environment",
    env: { OPENAI_API_KEY: "  " },
    run: ({ client }) => client(noKey).get("/x"),
  },
  { name: "no key", run: ({ OpenAI }) => kindOf(() => new OpenAI()) },
  {
    name: "a key that is null",
    env: { OPENAI_API_KEY: "sk-env" },
    run: ({ OpenAI }) => kindOf(() => new OpenAI({ apiKey: null })),
  },
  {
    name: "an admin key alone does not get at models",
    run: ({ client }) => client({ apiKey: null, adminAPIKey: "sk-admin" }).models.list(),
  },
  {
    name: "an admin key for what administers",
    answers: [{ body: { data: [] } }],
    run: ({ client }) => client({ adminAPIKey: "sk-admin" }).admin.organization.projects.list(),
  },
  { name: "no admin key for what administers", run: ({ client }) => client().admin.organization.projects.list() },
  {
    name: "an admin key from the environment",
    env: { OPENAI_ADMIN_KEY: "sk-env" },
    answers: [{ body: { data: [] } }],
    run: ({ client }) => client().admin.organization.projects.list(),
  },
  { name: "organization and project", run: ({ client }) => client({ organization: "org", project: "proj" }).get("/x") },
  {
    name: "organization and project from the environment",
    env: { OPENAI_ORG_ID: "org", OPENAI_PROJECT_ID: "proj" },
    run: ({ client }) => client().get("/x"),
  },
  {
    name: "an organization that is null",
    env: { OPENAI_ORG_ID: "org" },
    run: ({ client }) => client({ organization: null }).get("/x"),
  },
  {
    name: "headers from the environment",
    env: { OPENAI_CUSTOM_HEADERS: "X-A: 1\nX-B : 2: 3\nnone\nX-C:" },
    run: ({ client }) => client({ defaultHeaders: { "x-a": "mine", "X-B": null } }).get("/x"),
  },
  { name: "the default base URL", run: ({ OpenAI }) => new OpenAI({ apiKey: "k" }).baseURL },
  { name: "an empty base URL", run: ({ OpenAI }) => new OpenAI({ apiKey: "k", baseURL: "" }).baseURL },
  {
    name: "a base URL from the environment",
    env: { OPENAI_BASE_URL: " http://elsewhere.test/v2 " },
    run: ({ OpenAI }) => new OpenAI({ apiKey: "k" }).baseURL,
  },
  {
    name: "a base URL that is null",
    env: { OPENAI_BASE_URL: "http://elsewhere.test" },
    run: ({ OpenAI }) => new OpenAI({ apiKey: "k", baseURL: null }).baseURL,
  },
  { name: "a region", run: ({ OpenAI }) => new OpenAI({ apiKey: "k", dataResidency: "eu" }).baseURL },
  { name: "a region that is none", run: ({ OpenAI }) => new OpenAI({ apiKey: "k", dataResidency: "mars" as "eu" }) },
  {
    name: "a region and a base URL",
    run: ({ OpenAI }) => new OpenAI({ apiKey: "k", dataResidency: "eu", baseURL: "http://x.test" }),
  },
  {
    name: "the defaults",
    run: ({ OpenAI }) => {
      const { maxRetries, timeout, organization, project, webhookSecret, adminAPIKey, apiKey, logLevel } = new OpenAI({
        apiKey: "k",
      });
      return { maxRetries, timeout, organization, project, webhookSecret, adminAPIKey, apiKey, logLevel };
    },
  },
  {
    name: "a key by a function, asked for each attempt",
    answers: [{ status: 500, headers: { "retry-after-ms": "1" } }, {}],
    run: async ({ client }) => {
      let asked = 0;
      const one = client({ apiKey: async () => `sk-${(asked += 1)}` });
      const before = one.apiKey;
      await one.get("/x");
      return [before, one.apiKey, asked];
    },
  },
  {
    name: "a function that throws instead of a key",
    run: ({ client }) => client({ apiKey: async () => Promise.reject(new Error("vault is shut")) }).get("/x"),
  },
  { name: "a function that gives no key", run: ({ client }) => client({ apiKey: async () => "" }).get("/x") },
  {
    name: "a function that gives a number",
    run: ({ client }) => client({ apiKey: (async () => 7) as unknown as () => Promise<string> }).get("/x"),
  },
  {
    name: "a key that is assigned later",
    run: ({ client }) => {
      const one = client();
      one.apiKey = "sk-later";
      return one.get("/x");
    },
  },
  {
    name: "a fetch of one's own",
    run: ({ OpenAI }) => {
      const fetch = async (url: unknown, init?: RequestInit): Promise<Response> =>
        Response.json({
          url,
          method: init?.method,
          body: init?.body,
          type: new Headers(init?.headers).get("content-type"),
          hasSignal: init?.signal instanceof AbortSignal,
        });
      return new OpenAI({ apiKey: "k", fetch }).post("/x", { body: { a: 1 } });
    },
  },
  {
    name: "options for a fetch of one's own",
    run: ({ OpenAI }) => {
      const fetch = async (_url: unknown, init?: RequestInit): Promise<Response> =>
        Response.json({ cache: init?.cache, mode: init?.mode });
      const fetchOptions = { cache: "no-store", mode: "cors" } as const;
      return new OpenAI({ apiKey: "k", fetch, fetchOptions }).get("/x", {
        fetchOptions: { mode: "same-origin" } as object,
      });
    },
  },
  {
    name: "options for the platform's fetch",
    answers: [{ status: 302, headers: { location: "/there" }, body: "" }, {}],
    run: ({ client }) => client({ maxRetries: 0, fetchOptions: { redirect: "manual" } }).get("/x"),
  },
  {
    name: "a fetch of one's own that fails",
    run: ({ OpenAI }) =>
      new OpenAI({ apiKey: "k", maxRetries: 0, fetch: async () => Promise.reject(new TypeError("no network")) }).get(
        "/x",
      ),
  },
  {
    name: "a fetch of one's own that fails with a timeout",
    run: ({ OpenAI }) =>
      new OpenAI({ apiKey: "k", maxRetries: 0, fetch: async () => Promise.reject(new Error("ETIMEDOUT")) }).get("/x"),
  },
  {
    name: "a fetch of one's own that never answers",
    run: ({ OpenAI }) => {
      const fetch = async (_url: unknown, init?: RequestInit): Promise<Response> =>
        new Promise((_, reject) => init?.signal?.addEventListener("abort", () => reject(init.signal?.reason)));
      return new OpenAI({ apiKey: "k", maxRetries: 0, timeout: 30, fetch }).get("/x");
    },
  },
  {
    name: "a fetch of one's own that answers with a stream",
    run: async ({ OpenAI }) => {
      const fetch = async (): Promise<Response> =>
        new Response('data: {"a":1}\n\ndata: [DONE]\n\n', { headers: { "content-type": "text/event-stream" } });
      const events: unknown[] = [];
      for await (const event of (await new OpenAI({ apiKey: "k", fetch }).post("/x", {
        stream: true,
      })) as AsyncIterable<unknown>)
        events.push(event);
      return events;
    },
  },
];

function kindOf(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    return (error as Error).constructor.name;
  }
  return "made";
}
