import { answered, cut, end, failed, type FaultRow, type Outcome, reset, send, silence, tear, wait } from "./fault.ts";

const ok = "HTTP/1.1 200 OK\r\n";
const way = { scheme: "https" } as const;

const brokeOff = failed.connect("no connection to PEER: the peer broke it off while it was being set up");
const noAnswer = failed.protocol("PEER closed the connection without an answer");
const incomplete = failed.bodyProtocol("PEER closed the connection before the body was complete");

const handshakes: readonly (Omit<FaultRow, "way" | "outcome"> & { readonly outcome?: Outcome })[] = [
  { says: "the connection ends behind the ClientHello", at: "client-hello", steps: [end] },
  { says: "the connection is reset behind the ClientHello", at: "client-hello", steps: [reset] },
  { says: "the connection ends within the ServerHello", at: "handshake", steps: [tear(50)] },
  { says: "the connection ends within the certificate", at: "handshake", steps: [tear(400)] },
  {
    says: "nobody answers the ClientHello, under the connect limit",
    at: "client-hello",
    steps: [silence],
    call: { limits: { connect: 500 } },
    outcome: failed.connectTimeout("no connection to PEER within 500 ms"),
  },
  {
    says: "the ClientHello is answered by HTTP",
    at: "client-hello",
    steps: [send(`HTTP/1.1 400 Bad Request\r\n\r\n`)],
    outcome: failed.connect("no connection to PEER: the peer does not speak TLS; use http: or another port"),
  },
  {
    says: "the ClientHello is answered by an alert",
    section: "RFC 8446 §6.2",
    at: "client-hello",
    steps: [send("\x15\x03\x03\x00\x02\x02\x28")],
    outcome: failed.connect("no connection to PEER: …"),
  },
];

/** TLS that stops where it should not. */
export const rowsOfTls: readonly FaultRow[] = [
  ...handshakes.map((row) => ({ outcome: brokeOff, ...row, way })),
  { says: "TLS is cut before the head", steps: [cut], way, outcome: noAnswer },
  { says: "TLS is cut within a record of the head", steps: [tear(10), send(ok)], way, outcome: noAnswer },
  {
    says: "TLS is cut behind a body with a length",
    section: "RFC 9112 §9.8",
    steps: [send(`${ok}Content-Length: 3\r\n\r\nabc`), wait("word"), cut],
    isTold: true,
    way,
    outcome: answered("abc"),
  },
  {
    says: "TLS is cut within a body with a length",
    section: "RFC 9112 §9.8",
    steps: [send(`${ok}Content-Length: 5\r\n\r\nabc`), cut],
    way,
    outcome: incomplete,
  },
  {
    says: "TLS is cut within a record of a body with a length",
    section: "RFC 9112 §9.8",
    steps: [send(`${ok}Content-Length: 5\r\n\r\nabc`), tear(10), send("de")],
    way,
    outcome: incomplete,
  },
  {
    says: "TLS is cut before the last chunk",
    section: "RFC 9112 §9.8",
    steps: [send(`${ok}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n`), cut],
    way,
    outcome: incomplete,
  },
  {
    says: "TLS ends behind a body without a length",
    section: "RFC 9112 §9.8",
    steps: [send(`${ok}\r\nabc`), end],
    way,
    outcome: answered("abc"),
  },
  {
    says: "TLS is cut behind a body without a length",
    section: "RFC 9112 §9.8",
    steps: [send(`${ok}\r\nabc`), cut],
    way,
    outcome: incomplete,
  },
  {
    says: "TLS is cut within a record of a body without a length",
    section: "RFC 9112 §9.8",
    steps: [send(`${ok}\r\nabc`), tear(10), send("de")],
    way,
    outcome: incomplete,
  },
  {
    says: "TLS is reset within a body with a length",
    steps: [send(`${ok}Content-Length: 5\r\n\r\nabc`), reset],
    way,
    outcome: failed.bodyReading("PEER reset the connection before the body was complete"),
  },
];
