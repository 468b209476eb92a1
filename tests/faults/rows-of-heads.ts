import { answered, drip, failed, type FaultRow, send } from "./fault.ts";

const ok = "HTTP/1.1 200 OK\r\n";
const three = "Content-Length: 3\r\n\r\nabc";
const isNoHttp = failed.protocol("PEER answered with something other than HTTP: …");
const isTooLarge = failed.protocol("PEER sent a head larger than …");
const noAnswer = "no answer from PEER within 300 ms";

const malformed = (says: string, bytes: string, section: string): FaultRow => ({
  says,
  section: `RFC 9112 §${section}`,
  steps: [send(bytes)],
  outcome: isNoHttp,
});

/** Heads that are none, or never end. */
export const rowsOfHeads: readonly FaultRow[] = [
  malformed("a status of letters", `HTTP/1.1 abc OK\r\n${three}`, "4"),
  malformed("the status 099", `HTTP/1.1 099 OK\r\n${three}`, "4"),
  malformed("the status 000", `HTTP/1.1 000 OK\r\n${three}`, "4"),
  malformed("a negative status", `HTTP/1.1 -200 OK\r\n${three}`, "4"),
  malformed("the version of a protocol that is no text", `HTTP/2.0 200 OK\r\n${three}`, "2.3"),
  malformed("a version in small letters", `http/1.1 200 OK\r\n${three}`, "2.3"),
  malformed("a version of two digits", `HTTP/1.10 200 OK\r\n${three}`, "2.3"),
  malformed("no blank before the status", `HTTP/1.1200 OK\r\n${three}`, "4"),
  malformed("a status line of HTTP/0.9", `HTTP/0.9 200 OK\r\n${three}`, "2.3"),
  malformed("an empty line before the status line", `\r\n${ok}${three}`, "2.2"),
  malformed("a NUL in a field's name", `${ok}X\0A: b\r\n${three}`, "5.1"),
  malformed("a CR at the end of a field's line", `${ok}X-A: b\r\r\n${three}`, "2.2"),
  malformed("a field that goes on in the next line", `${ok}X-A: b\r\n c\r\n${three}`, "5.2"),
  malformed("the answer of a mail server", "220 mail.test ESMTP\r\n", "4"),
  malformed("a record of TLS", "\x15\x03\x01\x00\x02\x02\x46", "4"),
  { says: "10,000 header fields", steps: [send(ok), send("a:b\r\n", 10_000), send(three)], outcome: isTooLarge },
  {
    says: "a field of 1 MiB",
    steps: [send(`${ok}X-Large: `), send("x", 2 ** 20), send(`\r\n${three}`)],
    outcome: isTooLarge,
  },
  { says: "a head without an end", steps: [send(ok), send("X-Again: and again\r\n", Infinity)], outcome: isTooLarge },
  { says: "a field's name without an end", steps: [send(ok), send("x", Infinity)], outcome: isTooLarge },
  {
    says: "a reason phrase without an end, under the read limit",
    steps: [send("HTTP/1.1 200 "), send("O", Infinity)],
    call: { limits: { read: 300 } },
    outcome: failed.readTimeout(noAnswer),
  },
  {
    says: "trailers without an end",
    section: "RFC 9112 §7.1.2",
    steps: [send(`${ok}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n`), send("X-Again: and again\r\n", Infinity)],
    outcome: failed.bodyProtocol("PEER sent a head larger than …"),
  },
  {
    says: "10,000 interim answers",
    section: "RFC 9110 §15.2",
    steps: [send("HTTP/1.1 103 Early Hints\r\n\r\n", 10_000), send(ok + three)],
    outcome: answered("abc"),
    isReused: true,
  },
  {
    says: "10,000 times 100, which nobody waits for",
    section: "RFC 9110 §15.2.1",
    steps: [send("HTTP/1.1 100 Continue\r\n\r\n", 10_000), send(ok + three)],
    outcome: answered("abc"),
    isReused: true,
  },
  {
    says: "interim answers without an end",
    steps: [send("HTTP/1.1 102 Processing\r\n\r\n", Infinity)],
    call: { limits: { read: 300 } },
    outcome: failed.readTimeout(noAnswer),
  },
  {
    says: "a byte of the head now and then, under the read limit",
    steps: [send(`${ok}X-Slow: `), drip("z", 20)],
    call: { limits: { read: 300 } },
    outcome: failed.readTimeout(noAnswer),
  },
  {
    says: "a byte of the head now and then, under the total limit",
    steps: [send(`${ok}X-Slow: `), drip("z", 20)],
    call: { limits: { total: 1500 } },
    outcome: failed.totalTimeout("the exchange with PEER was not complete within 1500 ms"),
  },
  {
    says: "a byte of the body now and then, under the total limit",
    steps: [send(`${ok}Content-Length: 100000\r\n\r\n`), drip("z", 20)],
    call: { limits: { total: 1500 } },
    outcome: failed.totalTimeout("the exchange with PEER was not complete within 1500 ms"),
  },
  {
    says: "a body that stands still, under the read limit",
    steps: [send(`${ok}Content-Length: 100000\r\n\r\nhalf`)],
    call: { limits: { read: 300 } },
    outcome: failed.bodyReadTimeout("no more of the body from PEER within 300 ms"),
  },
  {
    says: "an extension of a chunk without an end, under the read limit",
    section: "RFC 9112 §7.1.1",
    steps: [send(`${ok}Transfer-Encoding: chunked\r\n\r\n3;`), send("x=y;", Infinity)],
    call: { limits: { read: 300 } },
    outcome: failed.bodyReadTimeout("no more of the body from PEER within 300 ms"),
  },
  {
    says: "a chunk size without an end, under the read limit",
    section: "RFC 9112 §7.1",
    steps: [send(`${ok}Transfer-Encoding: chunked\r\n\r\n`), send("0", Infinity)],
    call: { limits: { read: 300 } },
    outcome: failed.bodyReadTimeout("no more of the body from PEER within 300 ms"),
  },
];
