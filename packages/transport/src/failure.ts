export type FailureKind =
  | "connect"
  | "connect-timeout"
  | "pool-timeout"
  | "read"
  | "read-timeout"
  | "write"
  | "write-timeout"
  | "close"
  | "local-protocol"
  | "remote-protocol"
  | "proxy"
  | "unsupported-protocol"
  | "total-timeout"
  | "aborted";

export interface FailureDetails {
  /** What the engine threw. */
  readonly cause?: unknown;
  /** Host and port, for the message: "api.example.org:443". */
  readonly peer?: string;
  readonly sent?: "nothing" | "maybe";
  readonly connection?: "new" | "reused";
  /** The engine's own code, such as `ECONNREFUSED`. */
  readonly nativeCode?: string;
}

// Two installed copies of this package must recognise each other's failures.
const brand = Symbol.for("trunkline.TransportFailure");

const sentNothing: ReadonlySet<FailureKind> = new Set(["connect", "connect-timeout", "pool-timeout"]);

/**
 * What a transport reports when no response came, or when its body broke. Core turns it into the error users catch.
 *
 * ```ts
 * throw new TransportFailure("connect", "no connection to 127.0.0.1:9: refused", { peer: "127.0.0.1:9", cause: error });
 * ```
 */
export class TransportFailure extends Error {
  override readonly name: string = "TransportFailure";
  readonly kind: FailureKind;
  readonly peer?: string;
  /** `nothing`: not a byte of the request left, so sending again is safe for every method. */
  readonly sent: "nothing" | "maybe";
  /** A failure on a reused connection is what a server's keep-alive timeout looks like. */
  readonly connection: "new" | "reused";
  readonly nativeCode?: string;

  /** `sent` is "nothing" by default for connect, connect-timeout and pool-timeout, else "maybe"; `connection` is "new". */
  constructor(kind: FailureKind, message: string, details: FailureDetails = {}) {
    super(message, "cause" in details ? { cause: details.cause } : undefined);
    Object.defineProperty(this, brand, { value: true });
    this.kind = kind;
    this.sent = details.sent ?? (sentNothing.has(kind) ? "nothing" : "maybe");
    this.connection = details.connection ?? "new";
    if (details.peer !== undefined) this.peer = details.peer;
    if (details.nativeCode !== undefined) this.nativeCode = details.nativeCode;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && brand in value;
  }
}
