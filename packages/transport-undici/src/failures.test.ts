import { TransportFailure } from "@trunkline/transport";
import { expect, test } from "vitest";
import type { Situation } from "@trunkline/transport/exchange-failures";
import { connectFailure, exchangeFailure, tunnelFailure } from "./failures.ts";

const before: Situation = { peer: "a.test:443", sent: "maybe", connection: "reused", hasHead: false };
const within: Situation = { ...before, hasHead: true };

function failing(code: string | undefined, message = "native words", name = "Error"): Error {
  return Object.assign(new Error(message), { name, ...(code !== undefined && { code }) });
}

test.each([
  ["ECONNREFUSED", "connect", "refused"],
  ["ENOTFOUND", "connect", "no such name in DNS"],
  ["EAI_AGAIN", "connect", "the DNS server did not answer; try again later"],
  ["ECONNRESET", "connect", "the peer broke it off while it was being set up"],
  ["ETIMEDOUT", "connect-timeout", "the network gave up waiting"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "connect", "its certificate is self-signed; pass it as `verify` to trust it"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "connect", "its certificate is for another name"],
  ["E_NEW_TO_US", "connect", "native words"],
])("%s while connecting is `%s`", (code, kind, reason) => {
  const failure = connectFailure(failing(code), "a.test:443");

  expect(Object.fromEntries([...Object.entries(failure), ["message", failure.message]])).toEqual({
    name: "TransportFailure",
    kind,
    message: `no connection to a.test:443: ${reason}`,
    peer: "a.test:443",
    sent: "nothing",
    connection: "new",
    nativeCode: code,
  });
});

test("of several addresses, the last one speaks for all", () => {
  const errors = [failing("ENETUNREACH"), failing("ECONNREFUSED")];

  expect(connectFailure(new AggregateError(errors), "a.test:443").message).toBe("no connection to a.test:443: refused");
});

test("on the way to a proxy it is `proxy`, and a limit of the network stays one", () => {
  expect(connectFailure(failing("ECONNREFUSED"), "a.test:443", "p.test:3128").kind).toBe("proxy");
  expect(connectFailure(failing("ETIMEDOUT"), "a.test:443", "p.test:3128").kind).toBe("connect-timeout");
  expect(tunnelFailure("p.test:3128", "a.test:443", 502, "").message).toBe(
    "the proxy p.test:3128 opened no tunnel to a.test:443: it answered 502",
  );
});

test.each([
  [failing("ECONNRESET"), before, "read", "a.test:443 reset the connection without an answer"],
  [failing("ECONNRESET"), within, "read", "a.test:443 reset the connection before the body was complete"],
  [
    failing("EPIPE"),
    before,
    "write",
    "a.test:443 takes nothing more of the request, and closed the connection without an answer",
  ],
  [
    failing("ERR_ASSERTION", "assert(statusCode >= 100)"),
    before,
    "remote-protocol",
    "a.test:443 answered with something other than HTTP: a status that cannot come here",
  ],
  [
    failing("UND_ERR_SOCKET", "other side closed"),
    before,
    "remote-protocol",
    "a.test:443 closed the connection without an answer",
  ],
  [
    failing("UND_ERR_SOCKET", "bad response"),
    before,
    "remote-protocol",
    "a.test:443 answered with something other than HTTP: bad response",
  ],
  [
    failing("UND_ERR_RES_CONTENT_LENGTH_MISMATCH"),
    within,
    "remote-protocol",
    "a.test:443 closed the connection before the body was complete",
  ],
  [
    failing(undefined, "… (Invalid EOF state)", "HTTPParserError"),
    within,
    "remote-protocol",
    "a.test:443 closed the connection before the body was complete",
  ],
  [
    failing(undefined, "no colon", "HTTPParserError"),
    before,
    "remote-protocol",
    "a.test:443 answered with something other than HTTP: no colon",
  ],
  [
    failing("ERR_HTTP2_STREAM_ERROR", "code 2"),
    before,
    "remote-protocol",
    "a.test:443 broke the HTTP/2 stream off without an answer: code 2",
  ],
  [
    failing("ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED", "alert"),
    before,
    "connect",
    "a.test:443 ended the TLS connection without an answer: alert",
  ],
  [
    failing("UND_ERR_REQ_CONTENT_LENGTH_MISMATCH"),
    before,
    "local-protocol",
    "the request to a.test:443 announces another content-length than its body has",
  ],
  [failing(undefined, "who knows"), before, "read", "a.test:443 broke the exchange off (who knows) without an answer"],
])("%s is told in our words", (error, situation, kind, message) => {
  const failure = exchangeFailure(error, situation);

  expect([failure.kind, failure.message]).toEqual([kind, message]);
  expect([failure.cause, failure.peer, failure.sent, failure.connection]).toEqual([
    error,
    "a.test:443",
    "maybe",
    "reused",
  ]);
});

test("a failure of our own passes as it is", () => {
  const failure = new TransportFailure("write", "ours");

  expect(exchangeFailure(failure, before)).toBe(failure);
});
