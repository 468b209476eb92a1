/** What the other side does, as plain data: it is played in another thread. Bytes are written in latin-1. */
export type Step =
  /** `times` may be `Infinity`: until nobody takes it any more. */
  | { readonly step: "send"; readonly bytes: string; readonly times: number }
  /** The same again and again, with so many milliseconds between. */
  | { readonly step: "drip"; readonly bytes: string; readonly every: number }
  /** Goes on once the request's body is here, or the row says so. */
  | { readonly step: "wait"; readonly until: "body" | "word" }
  /** Ends the connection as it should be ended: with close_notify where TLS is spoken. */
  | { readonly step: "end" }
  /** Ends the connection without a word of TLS. */
  | { readonly step: "cut" }
  /** Of what follows so many bytes of TLS records leave; then the connection is cut. */
  | { readonly step: "tear"; readonly after: number }
  /** Closes a connection on which something may have come that nobody has read. */
  | { readonly step: "close" }
  | { readonly step: "reset" }
  /** Reads and says nothing more. */
  | { readonly step: "silence" };

export const send = (bytes: string, times = 1): Step => ({ step: "send", bytes, times });
export const drip = (bytes: string, every: number): Step => ({ step: "drip", bytes, every });
export const wait = (until: "body" | "word"): Step => ({ step: "wait", until });
export const tear = (after: number): Step => ({ step: "tear", after });
export const end: Step = { step: "end" };
export const cut: Step = { step: "cut" };
export const close: Step = { step: "close" };
export const reset: Step = { step: "reset" };
export const silence: Step = { step: "silence" };

/** Where on its way a request meets the fault. */
export type Place =
  /** In this process: the addresses of the host. */
  | "lookup"
  /** The connection stands, and nothing has been said. */
  | "accept"
  | "client-hello"
  /** The server's part of the TLS handshake. */
  | "handshake"
  | "socks-greeting"
  | "socks-request"
  | "connect"
  | "request";

/** Who goes wrong, and how. Whatever is not said to go wrong is done as it should be. */
export interface Script {
  readonly at: Place;
  readonly steps: readonly Step[];
}

/** The way from the client to the one that goes wrong. */
export interface Way {
  readonly scheme: "http" | "https";
  readonly host: string;
  /** The scheme of the proxy that the fault stands behind; it is the proxy that goes wrong unless `at` says otherwise. */
  readonly proxy?: "http" | "https" | "socks4" | "socks4a" | "socks5" | "socks5h";
  /** User and password for it. */
  readonly credentials?: string;
  /** What `lookup` has for the host. */
  readonly lookup?: readonly string[] | "fails" | "hangs";
}

export interface Call {
  readonly method: string;
  /** Bytes of the body; it is a stream where `isStreamed`. */
  readonly size: number;
  readonly isStreamed: boolean;
  /** Milliseconds for the phases that the row is about; the others have plenty. */
  readonly limits: Readonly<Partial<Record<"connect" | "read" | "write" | "total", number>>>;
}

/** `PEER` stands for 127.0.0.1 and the `PORT` of the one that goes wrong; a message that ends in "…" goes on somehow. */
export type Outcome =
  | { readonly status: number; readonly text: string }
  /** `came`: how far the request did. */
  | { readonly error: string; readonly message: string; readonly came: "nowhere" | "there" | "answered" };

/** Another outcome than the row's own. */
export interface Exception {
  readonly because: string;
  /** Compared as the row's own would be: who does better has to take the exception away. */
  readonly outcome: Outcome;
}

export interface Fault {
  readonly says: string;
  /** "RFC 9112 §6.3", where a standard says what is right. */
  readonly section?: string;
  readonly script: Script;
  readonly way: Way;
  readonly call: Call;
  readonly outcome: Outcome;
  /** A request goes before it on the same connection. */
  readonly isSecond: boolean;
  /** The next request takes the connection on which it went wrong; `null` where both are right. */
  readonly isReused: boolean | null;
  /** The script waits for a word, which comes between this request and the next one. */
  readonly isTold: boolean;
}

/** A row, with all that is as usual left out. */
export interface FaultRow extends Partial<Pick<Fault, "section" | "isSecond" | "isTold" | "isReused">> {
  readonly says: string;
  readonly at?: Place;
  readonly steps: readonly Step[];
  /** Before a byte of the request's body has been read. */
  readonly isEarly?: boolean;
  readonly way?: Partial<Way>;
  readonly call?: Partial<Call>;
  readonly outcome: Outcome;
}

export function faultFrom({ at = "request", steps, isEarly = false, way = {}, call = {}, ...row }: FaultRow): Fault {
  return {
    isSecond: false,
    isTold: false,
    isReused: false,
    ...row,
    script: {
      at,
      steps: at === "request" && !isEarly ? [wait("body"), ...steps] : steps,
    },
    way: { scheme: "http", host: "127.0.0.1", ...way },
    call: { method: "GET", size: 0, isStreamed: false, limits: {}, ...call },
  };
}

const failing =
  (error: string, came: "nowhere" | "there" | "answered") =>
  (message: string): Outcome => ({ error, message, came });

/** What of the request may have arrived decides whether it may be sent again; what was answered never is. */
export const failed = {
  /** Nothing of it has left. */
  connect: failing("ConnectError", "nowhere"),
  connectTimeout: failing("ConnectTimeout", "nowhere"),
  proxy: failing("ProxyError", "nowhere"),
  /** There may have been something of it. */
  protocol: failing("RemoteProtocolError", "there"),
  reading: failing("ReadError", "there"),
  readTimeout: failing("ReadTimeout", "there"),
  writeTimeout: failing("WriteTimeout", "there"),
  totalTimeout: failing("TotalTimeout", "there"),
  /** The head of an answer has come. */
  bodyProtocol: failing("RemoteProtocolError", "answered"),
  bodyReading: failing("ReadError", "answered"),
  bodyReadTimeout: failing("ReadTimeout", "answered"),
} as const;

export const answered = (text: string, status = 200): Outcome => ({ status, text });
