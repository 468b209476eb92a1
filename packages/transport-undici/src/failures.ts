import { type FailureKind, TransportFailure } from "@trunkline/transport";
import { connectReasons, type Situation } from "@trunkline/transport/exchange-failures";
import { isRefusal } from "./request-stream.ts";

type Row = readonly [kind: FailureKind, reason: string];

const whileConnecting: Readonly<Record<string, string>> = { ...connectReasons, EPROTO: "the TLS handshake failed" };

// Each reason continues "HOST:PORT …".
const whileExchanging: Readonly<Record<string, Row>> = {
  ECONNRESET: ["read", "reset the connection"],
  ECONNABORTED: ["read", "aborted the connection"],
  ETIMEDOUT: ["read", "stopped acknowledging what was sent"],
  EPIPE: ["write", "takes nothing more of the request, and closed the connection"],
  UND_ERR_SOCKET: ["remote-protocol", "closed the connection"],
  UND_ERR_HEADERS_OVERFLOW: ["remote-protocol", "sent a head larger than Node's --max-http-header-size allows"],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ["remote-protocol", "closed the connection"],
  UND_ERR_DESTROYED: ["read", "was cut off together with the connection that others shared"],
};

/** What became of an attempt to connect. `proxy` is named in place of the server where the way to it is what failed. */
export function connectFailure(error: unknown, peer: string, proxy: string | null = null): TransportFailure {
  const cause = firstOf(error);
  const nativeCode = codeOf(cause);
  const reason = whileConnecting[nativeCode ?? ""] ?? textOf(cause);
  const kind = nativeCode === "ETIMEDOUT" ? "connect-timeout" : "connect";
  const details = { cause: error, sent: "nothing", ...(nativeCode !== undefined && { nativeCode }) } as const;
  if (proxy === null) return new TransportFailure(kind, `no connection to ${peer}: ${reason}`, { ...details, peer });
  return new TransportFailure(
    kind === "connect" ? "proxy" : kind,
    `no connection to the proxy ${proxy}, on the way to ${peer}: ${reason}`,
    { ...details, peer: proxy },
  );
}

/** What a proxy answered instead of opening a tunnel. */
export function tunnelFailure(proxy: string, peer: string, status: number, reasonPhrase: string): TransportFailure {
  const advice = status === 407 ? "; give the proxy's URL a user and password it accepts" : "";
  return new TransportFailure(
    "proxy",
    `the proxy ${proxy} opened no tunnel to ${peer}: it answered ${status} ${reasonPhrase}`.trimEnd() + advice,
    { peer: proxy, sent: "nothing", nativeCode: String(status) },
  );
}

// What ends the sentences of the package `socks`: the names of SOCKS replies.
const socksReasons: Readonly<Record<string, string>> = {
  NotAllowed: "its rules do not allow it",
  NetworkUnreachable: "it has no route to the network",
  HostUnreachable: "it does not reach the host",
  ConnectionRefused: "the server refused the connection",
  TTLExpired: "the way there is too long",
  CommandNotSupported: "it makes no connections",
  AddressNotSupported: "it does not take addresses of that kind",
  RejectedIdent: "it asks this machine who its user is, and had no answer that it accepts",
};

/** Why a SOCKS proxy did not lead to the server, from the words of the package `socks`. */
export function socksFailure(proxy: string, peer: string, words: string): TransportFailure {
  const [, reply] = /- \(?([A-Z][A-Za-z]+)\)?$/.exec(words) ?? [];
  const details = { peer: proxy, sent: "nothing", ...(reply !== undefined && { nativeCode: reply }) } as const;
  const failed = (reason: string, kind: FailureKind = "proxy"): TransportFailure =>
    new TransportFailure(kind, `the proxy ${proxy} opened no way to ${peer}: ${reason}`, details);
  if (reply !== undefined) return failed(socksReasons[reply] ?? "it does not say why");
  if (/auth/i.test(words)) return failed("it did not accept user and password; give its URL those it accepts");
  if (words === "Socket closed") return failed("it hung up");
  if (words.endsWith("timed out")) return failed("it did not answer", "connect-timeout");
  return failed(`it does not speak this SOCKS (${words})`);
}

/** The certificate is good, and not what was pinned. */
export function pinFailure(peer: string, pin: string): TransportFailure {
  const message = `no connection to ${peer}: its key is ${pin}, which is none of the pinned ones`;
  return new TransportFailure("connect", message, { peer, sent: "nothing" });
}

/** What an error of the engine, the socket or the parser means for the exchange it ended. */
export function exchangeFailure(error: unknown, situation: Situation): TransportFailure {
  if (error instanceof TransportFailure) return error;
  const { peer, sent, connection, hasHead } = situation;
  const code = codeOf(error);
  const details = { cause: error, peer, connection, ...(code !== undefined && { nativeCode: code }) };
  if (code === "UND_ERR_INVALID_ARG" || code === "UND_ERR_NOT_SUPPORTED") {
    const message = `undici does not send this request to ${peer}: ${textOf(error)}`;
    return new TransportFailure("local-protocol", message, { ...details, sent: "nothing" });
  }
  if (code === "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH") {
    const message = `the request to ${peer} announces another content-length than its body has`;
    return new TransportFailure("local-protocol", message, { ...details, sent });
  }
  const phase = hasHead ? "before the body was complete" : "without an answer";
  if (sent === "nothing" && (isRefusal(error) || isGoAway(error) || isUntouched(error))) {
    const act = isRefusal(error) ? "refused the request" : "closed the connection";
    const message = `${peer} ${act} without looking at it`;
    return new TransportFailure("remote-protocol", message, { ...details, sent });
  }
  if (code?.startsWith("ERR_SSL_")) {
    const message = `${peer} ended the TLS connection ${phase}: ${textOf(error)}`;
    return new TransportFailure("connect", message, { ...details, sent });
  }
  if (code === "ERR_HTTP2_ERROR") {
    const message = `${peer} broke the rules of HTTP/2 ${phase}: ${textOf(error)}`;
    return new TransportFailure("remote-protocol", message, { ...details, sent });
  }
  if (code?.startsWith("ERR_HTTP2_") || code === "UND_ERR_INFO") {
    const message = `${peer} broke the HTTP/2 stream off ${phase}: ${textOf(error)}`;
    return new TransportFailure("remote-protocol", message, { ...details, sent });
  }
  if (isCutShort(error)) {
    return new TransportFailure("remote-protocol", `${peer} closed the connection ${phase}`, { ...details, sent });
  }
  if (isMalformed(error, code)) {
    // What undici takes for impossible, a server can say: the status 099, or a 101 that names no protocol.
    const words = code === impossible ? "a status that cannot come here" : textOf(error);
    const message = `${peer} answered with something other than HTTP: ${words}`;
    return new TransportFailure("remote-protocol", message, { ...details, sent });
  }
  const [kind, reason] = whileExchanging[code ?? ""] ?? ["read", `broke the exchange off (${textOf(error)})`];
  return new TransportFailure(kind, `${peer} ${reason} ${phase}`, { ...details, sent });
}

/** The engine gave the request back untouched, because its connection had gone: another may carry it. */
export function isUntouched(error: unknown): boolean {
  return codeOf(error) === untouched;
}

/** What the engine is told when it would connect again. */
export function connectionEnded(): Error {
  return Object.assign(new Error("The connection has ended."), { code: untouched });
}

const untouched = "UND_ERR_DESTROYED";
const impossible = "ERR_ASSERTION";

/** The server said which streams it will never look at; the engine marks those by this error. */
export function isGoAway(error: unknown): boolean {
  return error instanceof Error && error.message.includes('"GOAWAY"');
}

function isCutShort(error: unknown): boolean {
  return error instanceof Error && error.name === "HTTPParserError" && error.message.includes("EOF");
}

function isMalformed(error: unknown, code: string | undefined): boolean {
  // undici forgets the parser's code where llhttp's table runs the other way round; the name stays.
  if (code === undefined) return error instanceof Error && error.name === "HTTPParserError";
  if (code.startsWith("HPE_") || code === impossible) return true;
  return code === "UND_ERR_SOCKET" && /^bad (response|upgrade)$/.test(textOf(error));
}

// Happy Eyeballs collects one error per address; the last address tried speaks for all.
function firstOf(error: unknown): unknown {
  return error instanceof AggregateError ? (error.errors.at(-1) ?? error) : error;
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
