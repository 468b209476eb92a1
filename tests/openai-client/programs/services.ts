import { createHmac } from "node:crypto";
import { chat, type Kit, type Program } from "../program.ts";

const version = { apiVersion: "2026-01-01" };

function azure({ AzureOpenAI, origin }: Kit, options: object = {}): InstanceType<Kit["AzureOpenAI"]> {
  return new AzureOpenAI({ ...version, endpoint: origin, apiKey: "azure-key", ...options });
}

const azurePrograms: readonly Program[] = [
  { name: "a chat at Azure", run: (kit) => azure(kit).chat.completions.create(chat) },
  {
    name: "a chat at Azure's deployment",
    run: (kit) => azure(kit, { deployment: "my dep" }).chat.completions.create(chat),
  },
  {
    name: "a list at Azure",
    answers: [{ body: { data: [] } }],
    run: (kit) => azure(kit, { deployment: "dep" }).models.list(),
  },
  {
    name: "an upload at Azure",
    run: (kit) => azure(kit).audio.transcriptions.create({ file: new File(["x"], "a.mp3"), model: "w" }),
  },
  {
    name: "a token at Azure",
    run: (kit) =>
      azure(kit, { apiKey: undefined, azureADTokenProvider: async () => "token" }).chat.completions.create(chat),
  },
  {
    name: "a base URL at Azure that has a deployment",
    run: (kit) =>
      azure(kit, { endpoint: undefined, baseURL: `${kit.origin}/openai/deployments/mine` }).chat.completions.create(
        chat,
      ),
  },
  {
    name: "a redirect at Azure is not followed",
    answers: [{ status: 307, headers: { location: "/there" }, body: "" }, {}],
    run: (kit) => azure(kit, { maxRetries: 0 }).chat.completions.create(chat),
  },
  {
    name: "Azure's endpoint from the environment",
    env: { AZURE_OPENAI_ENDPOINT: "http://x.test//", AZURE_OPENAI_API_KEY: "k", OPENAI_API_VERSION: "v" },
    run: ({ AzureOpenAI }) => new AzureOpenAI().baseURL,
  },
  {
    name: "Azure without a version",
    run: ({ AzureOpenAI }) => new AzureOpenAI({ apiKey: "k", endpoint: "http://x.test" }),
  },
  {
    name: "Azure without credentials",
    run: ({ AzureOpenAI }) => new AzureOpenAI({ ...version, endpoint: "http://x.test" }),
  },
  {
    name: "Azure with two credentials",
    run: ({ AzureOpenAI }) =>
      new AzureOpenAI({ ...version, endpoint: "http://x.test", apiKey: "k", azureADTokenProvider: async () => "t" }),
  },
  { name: "Azure without an address", run: ({ AzureOpenAI }) => new AzureOpenAI({ ...version, apiKey: "k" }) },
  {
    name: "Azure with two addresses",
    run: ({ AzureOpenAI }) =>
      new AzureOpenAI({ ...version, apiKey: "k", endpoint: "http://x.test", baseURL: "http://y.test" }),
  },
  {
    name: "withOptions at Azure",
    run: (kit) => azure(kit, { deployment: "dep" }).withOptions({ maxRetries: 0 }).chat.completions.create(chat),
  },
  {
    name: "withOptions to another deployment",
    run: (kit) =>
      azure(kit, { deployment: "dep" })
        .withOptions({ deployment: "other" })
        .embeddings.create({ model: "m", input: "x", encoding_format: "float" }),
  },
];

const secret = "whsec_c2VjcmV0LXNlY3JldA==";
const payload = '{"type":"response.completed","data":{"id":"r"}}';

function signed(
  text: string,
  key: string | Buffer,
  at: number = Math.floor(Date.now() / 1000),
): Record<string, string> {
  const signature = createHmac("sha256", key).update(`wh_1.${at}.${text}`).digest("base64");
  return { "webhook-id": "wh_1", "webhook-timestamp": String(at), "webhook-signature": `v1,${signature}` };
}

const rawSecret = Buffer.from("secret-secret");

function hooked(
  name: string,
  headers: () => Record<string, string>,
  given: string | null = secret,
  text = payload,
): Program {
  return { name, run: ({ client }) => client().webhooks.unwrap(text, headers(), given) };
}

const webhookPrograms: readonly Program[] = [
  hooked("a webhook", () => signed(payload, rawSecret)),
  hooked("a webhook by a plain secret", () => signed(payload, "plain"), "plain"),
  hooked("a webhook that was changed", () => signed(payload, rawSecret), secret, `${payload} `),
  hooked("a webhook by another secret", () => signed(payload, "other")),
  hooked("an old webhook", () => signed(payload, rawSecret, Math.floor(Date.now() / 1000) - 400)),
  hooked("a webhook from the future", () => signed(payload, rawSecret, Math.floor(Date.now() / 1000) + 400)),
  hooked("a webhook of no time", () => ({ ...signed(payload, rawSecret), "webhook-timestamp": "soon" })),
  hooked("a webhook with several signatures", () => {
    const headers = signed(payload, rawSecret);
    return { ...headers, "webhook-signature": `v1,AAAA !! ${headers["webhook-signature"]} v2,x` };
  }),
  hooked("a webhook whose signature has no version", () => {
    const headers = signed(payload, rawSecret);
    return { ...headers, "webhook-signature": headers["webhook-signature"]!.slice(3) };
  }),
  hooked("a webhook without a signature", () => ({ "webhook-id": "x", "webhook-timestamp": "1" })),
  hooked("a webhook without a time", () => ({ "webhook-id": "x", "webhook-signature": "x" })),
  hooked("a webhook without an id", () => ({ "webhook-timestamp": "1", "webhook-signature": "x" })),
  hooked("a webhook without a secret", () => signed(payload, rawSecret), null),
  {
    name: "a webhook by the client's secret",
    run: ({ client }) =>
      client({ webhookSecret: secret }).webhooks.unwrap(payload, new Headers(signed(payload, rawSecret))),
  },
  {
    name: "a webhook by the environment's secret",
    env: { OPENAI_WEBHOOK_SECRET: secret },
    run: ({ client }) => client().webhooks.verifySignature(payload, signed(payload, rawSecret)),
  },
  {
    name: "an old webhook with much tolerance",
    run: ({ client }) =>
      client().webhooks.unwrap(payload, signed(payload, rawSecret, Math.floor(Date.now() / 1000) - 400), secret, 1000),
  },
];

/** Azure and webhooks. */
export const services: readonly Program[] = [...azurePrograms, ...webhookPrograms];
