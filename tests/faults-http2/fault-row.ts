import { data, headers } from "./frames.ts";
import { answer } from "./header-block.ts";
import { heads, type Script, sends, type Step } from "./step.ts";

/** Where an exchange was when it failed, in the words of the message. */
export type Phase =
  | "without an answer"
  | "before the body was complete"
  | "without looking at it"
  | "no answer"
  | "no more of the body"
  | "took no more of the request body";

export type Outcome =
  | { readonly status: number; readonly text: string }
  /** The answer of the connection that carried it next, since the first had not looked at it. */
  | { readonly returned: true }
  /** `isSafe`: nothing of it was looked at, so that it may be sent again whatever its method. */
  | { readonly error: string; readonly phase: Phase; readonly isSafe: boolean };

export interface Call {
  readonly outcome: Outcome;
  /** POST by default, which nobody may send twice. */
  readonly method?: string;
  /** Bytes of a body. */
  readonly upload?: number;
  /** Milliseconds allowed where the row is about that. */
  readonly limit?: { readonly read?: number; readonly write?: number };
}

/** Something a server does that HTTP/2 forbids or lets happen, and what becomes of those it does it to. */
export interface FaultRow {
  readonly rfc: string;
  readonly says: string;
  /** They begin at once, in this order: streams 1, 3, 5… */
  readonly calls: readonly Call[];
  readonly script: Script;
  /** "goes": the client closes it by itself, and the next request opens another. */
  readonly connection: "stays" | "goes";
}

interface Misdeed {
  readonly calls: readonly (Call | Outcome)[];
  readonly connection: "stays" | "goes";
  /** Sent once all calls have begun; or `steps` in its place. */
  readonly sends?: readonly Uint8Array[];
  readonly steps?: readonly Step[];
  readonly opening?: Uint8Array;
}

export function fault(rfc: string, says: string, { calls, connection, opening, ...misdeed }: Misdeed): FaultRow {
  const steps = misdeed.steps ?? [heads(calls.length), sends(...(misdeed.sends ?? []))];
  return {
    rfc,
    says,
    calls: calls.map((call) => ("outcome" in call ? call : { outcome: call })),
    script: { steps, ...(opening !== undefined && { opening }) },
    connection,
  };
}

export const returned: Outcome = { returned: true };

export function answered(text: string, status = 200): Outcome {
  return { status, text };
}

export function broken(phase: Phase = "without an answer"): Outcome {
  return { error: "RemoteProtocolError", phase, isSafe: false };
}

export const cutShort: Outcome = broken("before the body was complete");

export const unseen: Outcome = { error: "RemoteProtocolError", phase: "without looking at it", isSafe: true };

/** The answer that should have come. */
export function whole(stream: number, text: string): Buffer {
  return Buffer.concat([headers(stream, answer(200)), data(stream, text)]);
}

/** Head and beginning of an answer. */
export function half(stream: number): Buffer {
  return Buffer.concat([headers(stream, answer(200)), data(stream, "half", "goes on")]);
}
