import { answered, failed, type FaultRow, send, wait } from "./fault.ts";

const three = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc";
/** What must never be taken for the answer to the next request. */
const poison = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\npoison";

const unasked: readonly (readonly [says: string, bytes: string])[] = [
  ["a second answer", poison],
  ["half of a second answer", "HTTP/1.1 200 OK\r\nContent-Le"],
  ["an interim answer", "HTTP/1.1 103 Early Hints\r\n\r\n"],
  ["a 408", "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"],
  ["something other than HTTP", "poison"],
];

/** Answers that nobody asked for. */
export const rowsOfAnswers: readonly FaultRow[] = [
  ...unasked.map(([says, bytes]): FaultRow => {
    return {
      says: `${says} comes with the first one`,
      section: "RFC 9112 §9.2",
      steps: [send(three + bytes)],
      outcome: answered("abc"),
    };
  }),
  ...unasked.map(([says, bytes]): FaultRow => {
    return {
      says: `${says} comes on an idle connection`,
      section: "RFC 9112 §9.2",
      steps: [send(three), wait("word"), send(bytes)],
      isTold: true,
      outcome: answered("abc"),
    };
  }),
  {
    // Nothing that could be taken for an answer: whoever skips it and whoever leaves the connection are both right.
    says: "an empty line comes on an idle connection",
    section: "RFC 9112 §2.2",
    steps: [send(three), wait("word"), send("\r\n")],
    isTold: true,
    outcome: answered("abc"),
    isReused: null,
  },
  {
    says: "a second answer comes behind one that says it is the last",
    section: "RFC 9112 §9.6",
    steps: [send(three.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n") + poison)],
    outcome: answered("abc"),
  },
  {
    says: "a second answer comes behind the answer to HEAD",
    section: "RFC 9112 §6.3",
    steps: [send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n"), wait("word"), send(poison)],
    call: { method: "HEAD" },
    isTold: true,
    outcome: answered(""),
  },
  {
    says: "bytes come behind a 204",
    section: "RFC 9112 §6.3",
    steps: [send("HTTP/1.1 204 No Content\r\n\r\npoison")],
    outcome: answered("", 204),
  },
  {
    says: "chunks come behind a 304",
    section: "RFC 9112 §6.3",
    steps: [send("HTTP/1.1 304 Not Modified\r\nTransfer-Encoding: chunked\r\n\r\n6\r\npoison\r\n0\r\n\r\n")],
    outcome: answered("", 304),
  },
  {
    says: "the answer says that it is the last one, and the connection stays open",
    section: "RFC 9112 §9.6",
    steps: [send(three.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))],
    outcome: answered("abc"),
  },
  {
    says: "an answer in HTTP/1.0 keeps the connection without a word",
    section: "RFC 9112 §9.3",
    steps: [send(three.replace("1.1", "1.0"))],
    outcome: answered("abc"),
  },
  {
    says: "a 101 comes for a request without Upgrade",
    section: "RFC 9110 §15.2.2",
    steps: [send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: poison\r\nConnection: upgrade\r\n\r\npoison")],
    outcome: failed.protocol("PEER answered with something other than HTTP: …"),
  },
  {
    says: "a 101 comes that says nothing of an upgrade",
    section: "RFC 9110 §15.2.2",
    steps: [send(`HTTP/1.1 101 Switching Protocols\r\n\r\n${three}`)],
    outcome: failed.protocol("PEER answered with something other than HTTP: …"),
  },
];
