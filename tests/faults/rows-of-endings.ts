import { answered, cut, end, failed, type FaultRow, reset, send, type Step, wait } from "./fault.ts";

const ok = "HTTP/1.1 200 OK\r\n";
const chunked = `${ok}Transfer-Encoding: chunked\r\n\r\n`;

const brokeOff = "PEER closed the connection without an answer";
const brokeOffLate = "PEER closed the connection before the body was complete";
const resetLate = "PEER reset the connection before the body was complete";

const stages: readonly (readonly [says: string, bytes: string, isLate: boolean])[] = [
  ["before the head", "", false],
  ["within the status line", "HTTP/1.1 2", false],
  ["behind the status line", ok, false],
  ["within a field", `${ok}Content-Le`, false],
  ["before the empty line", `${ok}Content-Length: 3\r\n`, false],
  ["behind an interim answer", "HTTP/1.1 103 Early Hints\r\n\r\n", false],
  ["before a body with a length", `${ok}Content-Length: 3\r\n\r\n`, true],
  ["within a body with a length", `${ok}Content-Length: 5\r\n\r\nabc`, true],
  ["within a chunk size", `${chunked}1`, true],
  ["behind a chunk size", `${chunked}5\r\n`, true],
  ["within a chunk", `${chunked}5\r\nabc`, true],
  ["behind a chunk", `${chunked}3\r\nabc`, true],
  ["before the last chunk", `${chunked}3\r\nabc\r\n`, true],
  ["within the last chunk", `${chunked}3\r\nabc\r\n0\r\n`, true],
  ["within the trailers", `${chunked}3\r\nabc\r\n0\r\nX-Sum: 7`, true],
];

const ended: readonly FaultRow[] = stages.map(([where, bytes, isLate]) => ({
  says: `the connection ends ${where}`,
  section: "RFC 9112 §8",
  steps: [send(bytes), end],
  outcome: isLate ? failed.bodyProtocol(brokeOffLate) : failed.protocol(brokeOff),
}));

const broken: readonly FaultRow[] = stages.map(([where, bytes, isLate]) => ({
  says: `the connection is reset ${where}`,
  section: "RFC 9112 §8",
  steps: [send(bytes), reset],
  outcome: isLate ? failed.bodyReading(resetLate) : failed.reading("PEER reset the connection without an answer"),
}));

const withoutLength = (last: Step): readonly Step[] => [send(`${ok}\r\nabc`), last];

/** Connections that end where no answer does. */
export const rowsOfEndings: readonly FaultRow[] = [
  ...ended,
  ...broken,
  {
    says: "a body without a length ends with the connection",
    section: "RFC 9112 §6.3",
    steps: withoutLength(end),
    outcome: answered("abc"),
  },
  {
    says: "a body without a length is reset",
    section: "RFC 9112 §8",
    steps: withoutLength(reset),
    outcome: failed.bodyReading(resetLate),
  },
  {
    says: "a whole body that the connection is reset behind",
    steps: [send(`${ok}Content-Length: 3\r\n\r\nabc`), wait("word"), reset],
    isTold: true,
    outcome: answered("abc"),
  },
  {
    says: "a connection that was used before ends before the head",
    section: "RFC 9110 §9.2.2",
    steps: [end],
    isSecond: true,
    outcome: failed.protocol(brokeOff),
  },
  {
    says: "a connection that was used before is reset before the head",
    section: "RFC 9110 §9.2.2",
    steps: [reset],
    isSecond: true,
    outcome: failed.reading("PEER reset the connection without an answer"),
  },
  {
    says: "a connection that was used before is reset before the body has been sent",
    section: "RFC 9110 §9.2.2",
    steps: [reset],
    isEarly: true,
    isSecond: true,
    call: { method: "POST", size: 8 * 2 ** 20 },
    outcome: failed.reading("PEER reset the connection without an answer"),
  },
  {
    says: "an idle connection ends while the next request is on its way",
    section: "RFC 9112 §9.3.1",
    steps: [send(`${ok}Content-Length: 3\r\n\r\nabc`), wait("word"), cut],
    isTold: true,
    outcome: answered("abc"),
  },
];
