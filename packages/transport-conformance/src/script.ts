/**
 * What the peer does with one request, as plain data: it can be played on a socket, by a function in this process, or
 * in a worker thread. Bytes are written as latin-1 strings.
 */
export interface Script {
  /** When to begin: once the head is here, or (the default) once the body is here too. */
  readonly after?: "head" | "body";
  /** `false`: the body is left unread, so that its sender meets back-pressure. */
  readonly reads?: boolean;
  readonly steps: readonly Step[];
}

export type Step =
  | Head
  | { readonly step: "chunk"; readonly bytes: string }
  /** Sends the request's body back. */
  | { readonly step: "echo" }
  /** Goes on when the case opens the gate of this name. */
  | { readonly step: "wait"; readonly gate: string }
  | { readonly step: "pause"; readonly milliseconds: number }
  /** A reset connection; in process, an exception. */
  | { readonly step: "break" }
  /** Ends the connection where it stands. Sockets only. */
  | { readonly step: "hang-up" }
  /** These very bytes, whatever HTTP says. Sockets only. */
  | { readonly step: "raw"; readonly bytes: string }
  /** From here on, every byte that arrives is sent back. Sockets only. */
  | { readonly step: "tunnel" };

export interface Head {
  readonly step: "head";
  readonly status: number;
  readonly headers: readonly string[];
  readonly reason: string;
  readonly version: "1.0" | "1.1";
  /** How the body's end is told; `own` leaves it to the headers given. In process there is nothing to tell. */
  readonly framing: "length" | "chunked" | "close" | "own";
}

export function head(
  status: number,
  headers: readonly string[] = [],
  details: Partial<Pick<Head, "reason" | "version" | "framing">> = {},
): Head {
  return { step: "head", status, headers, reason: "", version: "1.1", framing: "length", ...details };
}

export function chunk(bytes: string): Step {
  return { step: "chunk", bytes };
}

export function wait(gate: string): Step {
  return { step: "wait", gate };
}

export function pause(milliseconds: number): Step {
  return { step: "pause", milliseconds };
}

export function raw(bytes: string): Step {
  return { step: "raw", bytes };
}

export const echo: Step = { step: "echo" };
export const breakOff: Step = { step: "break" };
export const hangUp: Step = { step: "hang-up" };
export const tunnel: Step = { step: "tunnel" };

/** The bytes that one step adds to the body. */
export function bodyOf(step: Step, requestBody: Uint8Array): Uint8Array {
  if (step.step === "echo") return requestBody;
  return step.step === "chunk" ? Buffer.from(step.bytes, "latin1") : new Uint8Array(0);
}

export interface Parted {
  readonly before: readonly Step[];
  readonly head: Head;
  readonly after: readonly Step[];
}

/** The script around its head. One that has none breaks off before it is needed. */
export function parted({ steps }: Script): Parted {
  const at = steps.findIndex(({ step }) => step === "head");
  if (at < 0) return { before: steps, head: head(500), after: [] };
  return { before: steps.slice(0, at), head: steps[at] as Head, after: steps.slice(at + 1) };
}

export function isSlow({ step }: Step): boolean {
  return step === "wait" || step === "pause";
}
