import { type FailureKind, TransportFailure } from "@trunkline/transport";
import { meaningOf } from "./error-words.ts";

/** Where an exchange was when the platform gave up. */
export interface Situation {
  readonly peer: string;
  readonly phase: "head" | "body";
}

/**
 * What the platform threw, in the words of the contract. Browsers throw the same `TypeError` for everything, so that
 * scripts learn nothing about the network: it is `read`, because the request may have reached the server.
 */
export function failureFrom(thrown: unknown, { peer, phase }: Situation): TransportFailure {
  const reason = innermost(thrown);
  const nativeCode = codeOf(reason) ?? codeOf(thrown);
  const text = textOf(reason);
  const [kind, what, sent = phase === "head" && unsent.has(kind) ? "nothing" : "maybe"] = meaningOf(nativeCode, text);
  return new TransportFailure(kind, sentence(kind, peer, what ?? text, phase), {
    cause: thrown,
    peer,
    sent,
    ...(nativeCode !== undefined && { nativeCode }),
  });
}

const unsent: ReadonlySet<FailureKind> = new Set(["connect", "connect-timeout", "local-protocol"]);

function sentence(kind: FailureKind, peer: string, what: string, phase: Situation["phase"]): string {
  if (kind === "connect" || kind === "connect-timeout") return `no connection to ${peer}: ${what}`;
  if (kind === "local-protocol") return `fetch does not send this request to ${peer}: ${what}`;
  return `the exchange with ${peer} broke off ${phase === "head" ? "without an answer" : "before the body was complete"}: ${what}`;
}

/** The engine's own error hides behind fetch's, and behind one for all the addresses it tried. */
function innermost(thrown: unknown): unknown {
  let error = thrown;
  for (let depth = 0; depth < 5 && error instanceof Error; depth += 1) {
    const inner: unknown = error instanceof AggregateError ? error.errors.at(-1) : error.cause;
    if (inner === undefined || inner === null) break;
    error = inner;
  }
  return error;
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}

export function abortedFailure(peer: string, reason: unknown, sent: "nothing" | "maybe"): TransportFailure {
  return new TransportFailure("aborted", `the request to ${peer} was aborted`, { cause: reason, peer, sent });
}

/** The caller's own stream threw. */
export function uploadFailure(peer: string, thrown: unknown): TransportFailure {
  const message = `the body of the request to ${peer} could not be read: ${textOf(thrown)}`;
  return new TransportFailure("write", message, { cause: thrown, peer });
}

/** An answer that scripts may not see. */
export function hiddenFailure(peer: string, type: string): TransportFailure {
  return new TransportFailure("read", `the platform hides what ${peer} answered: it is ${type}`, { peer });
}

export function codingFailure(peer: string, coding: string): TransportFailure {
  const message = `${peer} answered in the content coding ${coding}, which this platform's fetch does not undo`;
  return new TransportFailure("remote-protocol", message, { peer });
}
