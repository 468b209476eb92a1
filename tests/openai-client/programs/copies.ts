import type { Program } from "../program.ts";

/** Clients that are made of others. */
export const copies: readonly Program[] = [
  {
    name: "withOptions keeps what it is not told",
    run: async ({ client }) => {
      const one = client({ organization: "org", maxRetries: 5, defaultHeaders: { "X-A": "1" } });
      const other = one.withOptions({ project: "proj", defaultQuery: { q: "1" } });
      await other.get("/x");
      return [other.maxRetries, other.organization, one.project, other.constructor === one.constructor];
    },
  },
  {
    name: "withOptions takes assigned fields along",
    run: async ({ client }) => {
      const one = client();
      one.timeout = 1234;
      one.project = "proj";
      return one.withOptions({}).timeout;
    },
  },
  {
    name: "withOptions moves to another base URL",
    run: ({ client, origin }) =>
      client({ baseURL: "http://nowhere.test" })
        .withOptions({ baseURL: `${origin}/v9` })
        .get("/x"),
  },
  {
    name: "withOptions moves to a region",
    run: ({ client }) => client({ baseURL: "http://nowhere.test" }).withOptions({ dataResidency: "eu" }).baseURL,
  },
  {
    name: "withOptions moves from a region",
    run: ({ OpenAI, origin }) =>
      new OpenAI({ apiKey: "k", dataResidency: "eu" }).withOptions({ baseURL: `${origin}/v9` }).get("/x"),
  },
  {
    name: "withOptions keeps a key whose environment has changed",
    env: { OPENAI_API_KEY: "sk-env" },
    run: ({ client }) => {
      const one = client({ apiKey: undefined });
      process.env["OPENAI_API_KEY"] = "sk-other";
      return one.withOptions({ project: "proj" }).get("/x");
    },
  },
  {
    name: "withOptions keeps a key that the environment has no longer",
    env: { OPENAI_API_KEY: "sk-env" },
    run: ({ client }) => {
      const one = client({ apiKey: undefined });
      delete process.env["OPENAI_API_KEY"];
      return one.withOptions({}).get("/x");
    },
  },
  {
    name: "withOptions keeps headers whose environment has changed",
    env: { OPENAI_CUSTOM_HEADERS: "X-A: 1\nX-B: 1" },
    run: ({ client }) => {
      const one = client({ defaultHeaders: { "x-b": null, "X-C": "1" } });
      process.env["OPENAI_CUSTOM_HEADERS"] = "X-A: 2\nX-B: 2\nX-C: 2\nX-D: 2";
      return one.withOptions({}).get("/x");
    },
  },
  {
    name: "withOptions after another key was assigned",
    run: ({ client }) => {
      const one = client();
      one.apiKey = "sk-later";
      return one.withOptions({}).get("/x");
    },
  },
  {
    name: "withOptions of a client without a key",
    env: { OPENAI_ADMIN_KEY: "sk-admin", OPENAI_API_KEY: "sk-env" },
    run: ({ client }) => client({ apiKey: null }).withOptions({}).apiKey,
  },
];
