import type { Explanation } from "./explanation.ts";

/** What differs from one time to the next, also between two connections of one client. */
export const chance: readonly Explanation[] = [
  {
    says: "a reset that overtakes what was sent before it",
    section: "RFC 9293 §3.10.7.4",
    right: "either",
    because: "how much is read before the reset is seen is chance",
    aspects: ["head", "body", "end", "trailers"],
    holds: ({ odd, ours, theirs }) =>
      odd.ending === "reset" && [ours, theirs].some(({ message }) => /reset|ECONNRESET|aborted/.test(message)),
  },
];
