import type { Transport } from "@trunkline/transport";
import type { Peer } from "../src/index.ts";

/** What many would write first. It answers, and breaks half the contract. */
export function naive(answer: Peer["answer"]): Transport {
  return {
    contract: 1,
    name: "naive",
    capabilities: new Set(["streams-response-body"]),
    handleRequest: async (request) => answer(request),
    close: async () => {},
    [Symbol.asyncDispose]: async () => {},
  };
}
