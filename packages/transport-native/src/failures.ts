import { type FailureKind, type TimeoutLimits, TransportFailure } from "@trunkline/transport";
import { connectReasons, limitFailure, type Situation } from "@trunkline/transport/exchange-failures";
import { isHttpProxy, type Proxy } from "@trunkline/transport/proxy";

/** What the engine reports. */
export interface EngineFailure {
  readonly kind: FailureKind;
  /** The bare reason. */
  readonly reason: string;
  /** The system's name for it, or the engine's own; empty where it has none. */
  readonly code: string;
  /** What failed is the way to the proxy. */
  readonly isAtProxy: boolean;
}

/** The kinds in the order in which the engine counts them. */
export const failureKinds: readonly FailureKind[] = [
  "connect",
  "connect-timeout",
  "pool-timeout",
  "read",
  "read-timeout",
  "write",
  "write-timeout",
  "close",
  "local-protocol",
  "remote-protocol",
  "proxy",
  "unsupported-protocol",
  "total-timeout",
  "aborted",
];

const whileConnecting: Readonly<Record<string, string>> = {
  ...connectReasons,
  CLOSED: "the peer broke it off while it was being set up",
};

// Each reason continues "HOST:PORT …".
const whileExchanging: Readonly<Record<string, string>> = {
  ECONNRESET: "reset the connection",
  ECONNABORTED: "aborted the connection",
  ETIMEDOUT: "stopped acknowledging what was sent",
  EPIPE: "takes nothing more of the request, and closed the connection",
  CLOSED: "closed the connection",
};

const unseen = "without looking at it";

const overHttp2: Readonly<Record<string, string>> = {
  ERR_HTTP2_ERROR: "broke the rules of HTTP/2",
  ERR_HTTP2_STREAM_ERROR: "broke the HTTP/2 stream off",
  ERR_HTTP2_SESSION_ERROR: "broke the HTTP/2 connection off",
  REFUSED_STREAM: "refused the request",
  GOAWAY: "closed the connection",
};

/** What a report of the engine means for the exchange it ended. */
export function failureFrom(
  report: EngineFailure,
  situation: Situation,
  limits: TimeoutLimits | undefined,
  proxy: Proxy | null,
): TransportFailure {
  const { kind, code, isAtProxy } = report;
  const phase = limitedPhase(kind, code);
  if (phase !== null) return limitFailure(phase, limits?.[phase] ?? 0, situation);
  if (proxy !== null && (isAtProxy || kind === "proxy")) return proxyFailure(report, situation.peer, proxy);
  const { peer, sent, connection } = situation;
  const details = { cause: causeOf(report), peer, sent, connection, ...(code !== "" && { nativeCode: code }) };
  return new TransportFailure(kind, sentence(report, situation), details);
}

/** The proxy did not lead to the server, or is not there itself. */
function proxyFailure(report: EngineFailure, peer: string, proxy: Proxy): TransportFailure {
  const { kind, reason, code } = report;
  const details = { peer: proxy.peer, sent: "nothing", ...(code !== "" && { nativeCode: code }) } as const;
  if (kind === "proxy") {
    const way = isHttpProxy(proxy) ? "tunnel" : "way";
    return new TransportFailure(kind, `the proxy ${proxy.peer} opened no ${way} to ${peer}: ${reason}`, details);
  }
  return new TransportFailure(
    kind === "connect" ? "proxy" : kind,
    `no connection to the proxy ${proxy.peer}, on the way to ${peer}: ${whileConnecting[code] ?? reason}`,
    { ...details, cause: causeOf(report) },
  );
}

function causeOf({ reason, code }: EngineFailure): Error {
  return Object.assign(new Error(reason === "" ? `the system says ${code}` : reason), code === "" ? {} : { code });
}

function sentence({ kind, reason, code }: EngineFailure, { peer, hasHead, sent }: Situation): string {
  const isConnecting = sent === "nothing" && (kind === "connect" || kind === "connect-timeout");
  if (isConnecting) return `no connection to ${peer}: ${whileConnecting[code] ?? reason}`;
  const phase = hasHead ? "before the body was complete" : "without an answer";
  switch (kind) {
    case "connect":
      return `${peer} ended the TLS connection ${phase}: ${reason}`;
    case "local-protocol":
      return `the request to ${peer} was not sent: ${reason}`;
    case "remote-protocol": {
      const act = overHttp2[code];
      if (act !== undefined) return `${peer} ${act} ${sent === "nothing" ? unseen : `${phase}: ${reason}`}`;
      if (code !== "CLOSED") return `${peer} sent ${reason}`;
    }
  }
  return `${peer} ${whileExchanging[code] ?? `broke the exchange off (${reason})`} ${phase}`;
}

/** The limit that has run out. A connection that the system gave up has run out of the system's. */
function limitedPhase(kind: FailureKind, code: string): keyof TimeoutLimits | null {
  if (!kind.endsWith("-timeout") || code !== "") return null;
  return kind.slice(0, -"-timeout".length) as keyof TimeoutLimits;
}

export function lengthFailure({ peer, sent, connection }: Situation): TransportFailure {
  const message = `the request to ${peer} announces another content-length than its body has`;
  return new TransportFailure("local-protocol", message, { peer, sent, connection });
}

/** The engine had a mistake in it. Whether the peer has seen the request, nobody knows any more. */
export function breakdownFailure({ peer, connection }: Situation): TransportFailure {
  const message = `the engine broke down under the request to ${peer}; please report it`;
  return new TransportFailure("read", message, { peer, connection, cause: new Error("the engine has panicked") });
}

/** The engine cannot use what the transport was made with. */
export function clientFailure(error: unknown): TransportFailure {
  const text = error instanceof Error ? error.message : String(error);
  return new TransportFailure("connect", `native: TLS cannot use the PEM of \`cert\` or \`verify\` (${text})`, {
    cause: error,
  });
}

/** What an upgraded connection has come to. */
export function streamFailure(kind: "read" | "write", peer: string, cause?: unknown): TransportFailure {
  const message =
    kind === "read"
      ? `${peer} broke the upgraded connection off`
      : `${peer} takes nothing more on the upgraded connection`;
  return new TransportFailure(kind, message, { cause, peer });
}
