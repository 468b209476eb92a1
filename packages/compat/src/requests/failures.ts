import {
  ConnectError,
  ConnectTimeout as CoreConnectTimeout,
  InvalidURL as CoreInvalidURL,
  LocalProtocolError,
  PoolTimeout,
  ProxyError as CoreProxyError,
  ReadTimeout as CoreReadTimeout,
  StreamConsumed,
  TotalTimeout,
  TransportError,
  UnsupportedProtocol,
  WriteTimeout,
} from "@trunkline/core";
import {
  ConnectionError,
  ConnectTimeout,
  type ErrorDetails,
  InvalidHeader,
  InvalidSchema,
  InvalidURL,
  ProxyError,
  ReadTimeout,
  type RequestException,
  SSLError,
  UnrewindableBodyError,
} from "./errors.ts";

/** What a send that failed is for those who called; what is no failure of a send passes as it is. */
export function sendFailure(thrown: unknown, details: Omit<ErrorDetails, "cause">): unknown {
  const Kind = kindOf(thrown);
  return Kind === null ? thrown : new Kind(messageOf(thrown), { ...details, cause: thrown });
}

/** Each try's share in a policy of retries: what never reached the server, what broke later, and all the rest. */
export function retryKind(thrown: unknown): "connect" | "read" | "other" | null {
  if (thrown instanceof CoreConnectTimeout || thrown instanceof ConnectError) return "connect";
  if (thrown instanceof CoreProxyError) return "connect";
  if (thrown instanceof LocalProtocolError || thrown instanceof UnsupportedProtocol) return null;
  if (thrown instanceof TransportError) return "read";
  return null;
}

function kindOf(thrown: unknown): typeof RequestException | null {
  if (isTlsFailure(thrown)) return SSLError;
  if (thrown instanceof CoreConnectTimeout) return ConnectTimeout;
  if (thrown instanceof CoreReadTimeout || thrown instanceof WriteTimeout || thrown instanceof TotalTimeout)
    return ReadTimeout;
  if (thrown instanceof PoolTimeout) return ConnectionError;
  if (thrown instanceof CoreProxyError) return ProxyError;
  if (thrown instanceof UnsupportedProtocol) return InvalidSchema;
  if (thrown instanceof LocalProtocolError) return InvalidHeader;
  if (thrown instanceof CoreInvalidURL) return InvalidURL;
  if (thrown instanceof StreamConsumed) return UnrewindableBodyError;
  return thrown instanceof TransportError ? ConnectionError : null;
}

/** A connection that came about, and on which the two did not agree whom to trust or how to speak. */
export function isTlsFailure(thrown: unknown): boolean {
  for (let error: unknown = thrown; error instanceof Error; error = error.cause) {
    const { code, nativeCode } = error as { readonly code?: unknown; readonly nativeCode?: unknown };
    if ([code, nativeCode].some((one) => typeof one === "string" && tlsCode.test(one))) return true;
  }
  return false;
}

const tlsCode = /^(?:ERR_SSL_|ERR_TLS_|EPROTO$|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH)/;

export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
