import type { OpenAIBenchClient } from "./openai-client.ts";

type Make = (baseURL: string) => Promise<OpenAIBenchClient>;

const official: Make = async (baseURL) => (await import("./official.ts")).official(baseURL);

// Each is loaded only where it runs: what others are made of would be counted as its memory.
export const openaiClients: Readonly<Record<string, Make>> = {
  openai: official,
  "openai again (control)": official,
  "openai over undici's fetch": async (baseURL) => {
    const [{ official: make }, { fetch }] = await Promise.all([import("./official.ts"), import("undici")]);
    return make(baseURL, fetch as never);
  },
  "trunkline over undici": async (baseURL) => {
    const [{ trunklineOpenAI }, { undici }] = await Promise.all([
      import("./trunkline-openai.ts"),
      import("@trunkline/transport-undici"),
    ]);
    return trunklineOpenAI(baseURL, undici());
  },
  "trunkline over native": async (baseURL) => {
    const [{ trunklineOpenAI }, { native }] = await Promise.all([
      import("./trunkline-openai.ts"),
      import("../native.ts"),
    ]);
    return trunklineOpenAI(baseURL, native({}));
  },
};
