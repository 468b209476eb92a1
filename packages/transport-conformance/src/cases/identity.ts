import type { Capability } from "@trunkline/transport";
import type { ConformanceCase } from "../case-context.ts";
import { expect } from "../expect.ts";

/** What a transport says of itself. */
export const identity: readonly ConformanceCase[] = [
  {
    name: "it has a name and speaks contract 1",
    run: async ({ identity: { contract, name } }) => {
      expect([contract, typeof name, name.trim() === name && name !== ""]).toEqual([1, "string", true]);
    },
  },
  {
    name: "its capabilities are words of the contract, and stay what they are",
    run: async ({ identity: transport }) => {
      const words = [...transport.capabilities];

      expect(words.filter((word) => !(word in known))).toEqual([]);
      expect([...transport.capabilities]).toEqual(words);
    },
  },
];

const known: Readonly<Record<Capability, true>> = {
  "streams-request-body": true,
  "streams-response-body": true,
  "decodes-content": true,
  "follows-redirects": true,
  upgrades: true,
  "limits-pool": true,
  "limits-connect": true,
  "limits-write": true,
  "limits-read": true,
  "limits-total": true,
};
