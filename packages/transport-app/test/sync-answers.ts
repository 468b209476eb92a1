import { rawHeader, type SyncByteStream, TransportFailure } from "@trunkline/transport";
import type { SyncAppAnswer, SyncAppHandler } from "../src/index.ts";
import { bytes, text } from "./requests.ts";

/** Says back what it was asked. */
export const echo: SyncAppHandler = ({ method, url, headers, body }) => ({
  status: 201,
  reasonPhrase: "Made",
  headers: { "X-Answer": "yes", "Set-Cookie": ["a=1", "b=2"] },
  body: `${method} ${url} ${rawHeader(headers, "x-team")} ${text(body)}`,
});

/** An endless answer that tells how much of it was made, and whether it was let go. */
export function ticking(): { answer: SyncAppAnswer; made: () => number; released: () => boolean } {
  let count = 0;
  let isReleased = false;
  function* ticks() {
    try {
      for (;;) yield bytes(`${(count += 1)} `);
    } finally {
      isReleased = true;
    }
  }
  return { answer: { status: 200, body: ticks() }, made: () => count, released: () => isReleased };
}

export function textOfSync(body: SyncByteStream): string {
  return Array.from(body, text).join("");
}

export function failureOfSync(run: () => unknown): TransportFailure {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof TransportFailure) return thrown;
    throw thrown;
  }
  throw new Error("There was an answer.");
}
