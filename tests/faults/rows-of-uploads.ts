import { answered, close, end, failed, type FaultRow, reset, send, silence, wait } from "./fault.ts";

const refusal = "HTTP/1.1 413 Content Too Large\r\nContent-Length: 3\r\n";
const stays = `${refusal}\r\nabc`;
const leaves = `${refusal}Connection: close\r\n\r\nabc`;
const small = 4;
const large = 8 * 2 ** 20;

const early = { isEarly: true, outcome: answered("abc", 413) } as const;

/** Servers that do not wait for the request's body. */
export const rowsOfUploads: readonly FaultRow[] = [
  ...[small, large].flatMap((size) =>
    [false, true].map((isStreamed): FaultRow => {
      const body = `${size === small ? "a small" : "a large"} body${isStreamed ? " in pieces" : ""}`;
      return {
        ...early,
        says: `the answer comes before ${body} has been read`,
        section: "RFC 9112 §9.3",
        steps: [send(stays)],
        call: { method: "POST", size, isStreamed },
        // Who has sent the whole body in time may go on.
        isReused: null,
      };
    }),
  ),
  ...[false, true].flatMap((isStreamed): FaultRow[] => {
    const body = isStreamed ? "a large body in pieces" : "a large body";
    const call = { method: "POST", size: large, isStreamed };
    return [
      {
        ...early,
        says: `the server refuses ${body} and ends the connection`,
        section: "RFC 9112 §9.6",
        steps: [send(leaves), end],
        call,
      },
      {
        ...early,
        says: `the server refuses ${body}, and closes a connection on which more has come`,
        section: "RFC 9112 §9.6",
        steps: [send(leaves), close],
        call,
      },
      {
        says: `the connection is reset within ${body}`,
        isEarly: true,
        steps: [reset],
        call,
        outcome: failed.reading("PEER reset the connection without an answer"),
      },
      {
        says: `the connection ends within ${body}`,
        isEarly: true,
        steps: [end],
        call,
        outcome: failed.protocol("PEER closed the connection without an answer"),
      },
      {
        says: `the server takes nothing of ${body}, under the write limit`,
        isEarly: true,
        steps: [silence],
        call: { ...call, size: 4 * large, limits: { write: 300 } },
        outcome: failed.writeTimeout("PEER took no more of the request body within 300 ms"),
      },
      {
        says: `the server takes nothing of ${body}, under the total limit`,
        isEarly: true,
        steps: [silence],
        call: { ...call, size: 4 * large, limits: { total: 1500 } },
        outcome: failed.totalTimeout("the exchange with PEER was not complete within 1500 ms"),
      },
    ];
  }),
  {
    says: "the server takes the body and says nothing, under the read limit",
    steps: [wait("body"), silence],
    call: { method: "POST", limits: { read: 300 } },
    outcome: failed.readTimeout("no answer from PEER within 300 ms"),
  },
];
