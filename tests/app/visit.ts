import { setImmediate } from "node:timers/promises";

/** What the shops of all frameworks tell a test, and wait for. */
export interface Visit {
  /** Called with `request`, `response` or `signal` as each of them hears that the client has left. */
  readonly gone: (who: string) => void;
  /** Called when somebody has come who will never be answered. */
  readonly waiting: () => void;
}

export const quietVisit: Visit = { gone: () => {}, waiting: () => {} };

/** Lines without end, as fast as they are read. */
export async function* ticks(): AsyncGenerator<string> {
  for (let count = 1; ; count += 1) {
    yield `tick ${count}\n`;
    await setImmediate();
  }
}

export const challenge = 'Digest realm="shop", nonce="once", qop="auth", algorithm=SHA-256';
export const session = "session=blue; Path=/";
