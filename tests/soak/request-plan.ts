/** Where the client lets go of a request. */
export type AbortMoment =
  | "before it is sent"
  | "waiting for a connection"
  | "sending the body"
  | "waiting for the head"
  | "reading the body";

/** Where the server breaks a connection off with a TCP reset. */
export type ResetPoint = "at the request's head" | "before the head" | "in the head" | "in the body";

/** Where the server falls silent. */
export type StallPoint = "before the head" | "in the body";

export type Fate =
  | { readonly kind: "answered" }
  | { readonly kind: "aborted"; readonly at: AbortMoment }
  | { readonly kind: "reset"; readonly at: ResetPoint }
  | { readonly kind: "timed out"; readonly at: StallPoint; readonly limit: "read" | "total" };

/** How the end of an answer's body is told. */
export type Framing = "length" | "chunked" | "chunked, the last" | "until close";

export interface AnswerPlan {
  /** In bytes, before it is compressed. */
  readonly size: number;
  readonly framing: Framing;
  readonly isGzipped: boolean;
}

export interface UploadPlan {
  readonly size: number;
  /** Bytes; a function that returns a new stream for each sending; a generator, which can be sent once. */
  readonly form: "bytes" | "stream" | "one-time stream";
}

/** Everything that is to happen to one request: client and server both work it out from the seed and the number. */
export interface RequestPlan {
  readonly number: number;
  readonly method: "GET" | "POST" | "PUT";
  readonly fate: Fate;
  /** `null` for a GET. */
  readonly upload: UploadPlan | null;
  readonly answer: AnswerPlan;
  readonly reading: "at once" | "by chunks" | "left early";
  /** It is given a signal that all such requests share and that never aborts. */
  readonly sharesSignal: boolean;
}

/** Whether a client may send it twice where something of it may have arrived. RFC 9110 §9.2.2. */
export function canBeSentAgain({ method, upload }: RequestPlan): boolean {
  return method !== "POST" && upload?.form !== "one-time stream";
}
