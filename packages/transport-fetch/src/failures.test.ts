import type { FailureKind } from "@trunkline/transport";
import { expect, test } from "vitest";
import { failureFrom } from "./failures.ts";

const peer = "a.test:80";
const coded = (code: string, message = code): Error => Object.assign(new Error(message), { code });
const wrapped = (cause: unknown): Error => new TypeError("fetch failed", { cause });

type Row = readonly [what: string, thrown: unknown, kind: FailureKind, sent: "nothing" | "maybe", code?: string];

// As the runtimes threw them when they were tried.
test.each<Row>([
  ["Node, refused", wrapped(coded("ECONNREFUSED")), "connect", "nothing", "ECONNREFUSED"],
  [
    "Node, refused by every address",
    wrapped(new AggregateError([coded("ECONNREFUSED"), coded("ECONNREFUSED")])),
    "connect",
    "nothing",
    "ECONNREFUSED",
  ],
  ["Node, unknown host", wrapped(coded("ENOTFOUND")), "connect", "nothing", "ENOTFOUND"],
  [
    "Node, no TLS",
    wrapped(coded("ERR_SSL_WRONG_VERSION_NUMBER")),
    "connect",
    "nothing",
    "ERR_SSL_WRONG_VERSION_NUMBER",
  ],
  [
    "Node, own limit",
    wrapped(coded("UND_ERR_CONNECT_TIMEOUT")),
    "connect-timeout",
    "nothing",
    "UND_ERR_CONNECT_TIMEOUT",
  ],
  ["Node, own limit", wrapped(coded("UND_ERR_HEADERS_TIMEOUT")), "read-timeout", "maybe", "UND_ERR_HEADERS_TIMEOUT"],
  [
    "Node, hung up",
    wrapped(coded("UND_ERR_SOCKET", "other side closed")),
    "remote-protocol",
    "maybe",
    "UND_ERR_SOCKET",
  ],
  ["Node 22, no HTTP", wrapped(coded("HPE_INVALID_CONSTANT")), "remote-protocol", "maybe", "HPE_INVALID_CONSTANT"],
  ["Node 24, no HTTP", wrapped(new Error("Response does not match the HTTP/1.1 protocol")), "remote-protocol", "maybe"],
  ["Node, blocked port", wrapped(new Error("bad port")), "connect", "nothing"],
  ["Node, refused header", wrapped(coded("UND_ERR_INVALID_ARG")), "local-protocol", "nothing", "UND_ERR_INVALID_ARG"],
  ["Node, broken TLS", wrapped(coded("EPROTO")), "connect", "maybe", "EPROTO"],
  [
    "Node, alert",
    wrapped(coded("ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED")),
    "connect",
    "maybe",
    "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED",
  ],
  [
    "Node, no answer",
    wrapped(coded("ETIMEDOUT", "connect ETIMEDOUT 192.0.2.1:80")),
    "connect-timeout",
    "nothing",
    "ETIMEDOUT",
  ],
  [
    "Node, wrong length",
    wrapped(coded("UND_ERR_REQ_CONTENT_LENGTH_MISMATCH")),
    "local-protocol",
    "maybe",
    "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH",
  ],
  ["Bun, refused", coded("ConnectionRefused"), "connect", "nothing", "ConnectionRefused"],
  ["Bun, reset", coded("ECONNRESET"), "read", "maybe", "ECONNRESET"],
  ["Bun, no HTTP", coded("Malformed_HTTP_Response"), "remote-protocol", "maybe", "Malformed_HTTP_Response"],
  ["Bun, proxy", coded("ERR_PROXY_TUNNEL"), "proxy", "maybe", "ERR_PROXY_TUNNEL"],
  [
    "Deno, refused",
    wrapped(new Error("error sending request: client error (Connect): tcp connect error: Connection refused")),
    "connect",
    "nothing",
  ],
  [
    "Deno, not trusted",
    wrapped(new Error("client error (Connect): invalid peer certificate: UnknownIssuer")),
    "connect",
    "nothing",
  ],
  ["Deno, other", wrapped(new Error("client error (Connect): something else")), "connect", "nothing"],
  ["Deno, hung up", wrapped(new Error("connection closed before message completed")), "remote-protocol", "maybe"],
  ["Deno, no HTTP", wrapped(new Error("invalid HTTP version parsed")), "remote-protocol", "maybe"],
  ["Deno, reset", wrapped(new Error("Connection reset by peer (os error 104)")), "read", "maybe"],
  ["Deno, blocked port", new TypeError("Fetch failed: Requests to port 25 are blocked"), "connect", "nothing"],
  ["workerd, anything", new Error("Network connection lost."), "read", "maybe"],
  ["workerd, lengths", new Error("invalid Content-Length header value; cl = 1, 2"), "remote-protocol", "maybe"],
  ["Chromium, anything", new TypeError("Failed to fetch"), "read", "maybe"],
  ["Firefox, anything", new TypeError("NetworkError when attempting to fetch resource."), "read", "maybe"],
  ["Safari, anything", new TypeError("Load failed"), "read", "maybe"],
  ["no error at all", "oops", "read", "maybe"],
])("%s: %s is %s, and %s was sent", (_what, thrown, kind, sent, code) => {
  const failure = failureFrom(thrown, { peer, phase: "head" });

  expect([failure.kind, failure.sent, failure.nativeCode]).toEqual([kind, sent, code]);
  expect(failure.cause).toBe(thrown);
  expect(failure.message).toContain(peer);
});

test("while a body is read, the request has been sent whatever broke", () => {
  const failure = failureFrom(coded("ECONNREFUSED"), { peer, phase: "body" });

  expect([failure.kind, failure.sent]).toEqual(["connect", "maybe"]);
});

test("a sentence says what happened, and what a browser keeps to itself", () => {
  const messageOf = (thrown: unknown, phase: "head" | "body" = "head"): string =>
    failureFrom(thrown, { peer, phase }).message;

  expect(messageOf(wrapped(coded("ECONNREFUSED")))).toBe("no connection to a.test:80: refused");
  expect(messageOf(new TypeError("Failed to fetch"))).toBe(
    "the exchange with a.test:80 broke off without an answer: the platform does not say why; it may be unreachable, refuse the connection, or not allow this origin",
  );
  expect(messageOf(new Error("odd"), "body")).toBe(
    "the exchange with a.test:80 broke off before the body was complete: odd",
  );
  expect(messageOf(wrapped(coded("UND_ERR_INVALID_ARG", "invalid x header")))).toBe(
    "fetch does not send this request to a.test:80: invalid x header",
  );
});
