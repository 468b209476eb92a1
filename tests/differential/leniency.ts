import { type Explanation, finalHead, headLength, trailersLength } from "./explanation.ts";

/** Everything else in which others differ from native. */
export const leniency: readonly Explanation[] = [
  {
    says: "obs-text in a reason",
    section: "RFC 9110 §5.5",
    right: "ours",
    because: "undici reads it as UTF-8, and puts U+FFFD where it is none; bytes of latin-1 are kept by native",
    aspects: ["reason"],
    holds: ({ ours, theirs, other }) =>
      other === "undici" &&
      /[\x80-\xff]/.test(ours.reason) &&
      theirs.reason === Buffer.from(ours.reason, "latin1").toString(),
  },
  {
    says: "a reason that came in two pieces",
    section: "RFC 9112 §4",
    right: "ours",
    because: "undici forgets the first",
    aspects: ["reason"],
    holds: ({ odd, ours, theirs, other }) =>
      other === "undici" && odd.cuts.length > 0 && ours.reason.endsWith(theirs.reason),
  },
  {
    says: "a body that broke, as far as it came",
    section: "RFC 9112 §8",
    right: "ours",
    because: "what is buffered when a stream breaks is dropped by Node's streams, while native hands it out first",
    aspects: ["body"],
    holds: ({ ours, theirs }) => ours.end !== "whole" && theirs.end !== "whole" && ours.body.startsWith(theirs.body),
  },
  {
    says: "a length or a coding among trailers",
    section: "RFC 9110 §6.5.1",
    right: "ours",
    because: "a trailer frames nothing, whatever it says; llhttp takes it for a second framing of the body",
    aspects: ["end", "trailers", "isReused", "body"],
    holds: ({ odd, theirs }) =>
      theirs.end !== "whole" && /\n0+(?:;last)?\r\n(?:.+\r\n)*(?:content-length|transfer-encoding):/i.test(odd.bytes),
  },
  {
    says: "an interim answer that ends persistence",
    section: "RFC 9112 §9.3",
    right: "ours",
    because:
      "whether a connection is kept is said by the final answer; llhttp refuses all that follows the interim one",
    aspects: ["head", "isReused"],
    holds: ({ odd, ours, theirs }) =>
      ours.head === "answered" &&
      /Data after `Connection: close`/.test(theirs.message) &&
      (odd.bytes.startsWith("HTTP/1.0 1") || odd.bytes.startsWith("HTTP/1.1 100 Continue\r\nConnection: close")),
  },
  {
    says: "empty lines behind an answer",
    section: "RFC 9112 §6.3",
    right: "ours",
    because:
      "whatever follows an answer was not asked for, so native gives the connection up; llhttp skips empty lines",
    aspects: ["isReused"],
    holds: ({ odd, ours, theirs }) =>
      ours.end === "whole" && theirs.end === "whole" && theirs.isReused && odd.bytes.endsWith("\r\n"),
  },
  {
    says: "a head of more than 16 KiB",
    section: "RFC 9110 §5.4",
    right: "either",
    because: "undici keeps to Node's --max-http-header-size; native takes 256 KiB",
    aspects: ["head", "isReused"],
    holds: ({ odd, ours, theirs, other }) =>
      other === "undici" &&
      ours.head === "answered" &&
      /a head larger than/.test(theirs.message) &&
      headLength(odd) > 15_000,
  },
  {
    says: "more than 1000 header lines",
    section: "RFC 9110 §5.4",
    right: "ours",
    because: "Node drops what is beyond them, and says nothing of it",
    aspects: ["headers"],
    holds: ({ ours, theirs, other }) =>
      other === "node" && theirs.headers.length >= 999 && ours.headers.join("\n").startsWith(theirs.headers.join("\n")),
  },
  {
    says: "trailers of more than 16 KiB",
    section: "RFC 9110 §5.4",
    right: "either",
    because: "undici keeps to Node's --max-http-header-size; native takes 256 KiB",
    aspects: ["end", "trailers", "isReused"],
    holds: ({ odd, theirs, other }) =>
      other === "undici" && /a head larger than/.test(theirs.message) && trailersLength(odd) > 15_000,
  },
  {
    says: "Proxy-Connection: close",
    section: "RFC 9112 §C.2.2",
    right: "ours",
    because: "it is no field of a server's answer; llhttp takes it for Connection",
    aspects: ["isReused"],
    holds: ({ odd, ours }) => ours.isReused && /^proxy-connection: close/im.test(odd.bytes),
  },
  {
    says: "an answer to HEAD without a length",
    section: "RFC 9112 §6.3",
    right: "ours",
    because: "it ends with its head, so the connection may be kept; llhttp expects the end of the connection",
    aspects: ["isReused"],
    holds: ({ odd, ours }) =>
      odd.method === "HEAD" && ours.isReused && !/^(?:content-length|transfer-encoding)[ \t]*:/im.test(finalHead(odd)),
  },
  {
    says: "a 304 that tells the length it does not have",
    section: "RFC 9110 §15.4.5",
    right: "ours",
    because: "it may, and has no body whatever it says; our transport over undici gives the connection up to be safe",
    aspects: ["isReused"],
    holds: ({ odd, ours, other }) =>
      other === "undici" &&
      ours.isReused &&
      /^HTTP\/1\.[01] 304/.test(finalHead(odd)) &&
      /^(?:content-length|transfer-encoding):/im.test(finalHead(odd)),
  },
  {
    says: "close as the second of several options",
    section: "RFC 9110 §7.6.1",
    right: "ours",
    because: "Connection is a list, also over several lines; llhttp overlooks it there",
    aspects: ["isReused"],
    holds: ({ odd, theirs }) => theirs.isReused && /^connection:.*,[ \t]*close/im.test(finalHead(odd)),
  },
  {
    says: "a length with a blank behind it",
    section: "RFC 9112 §5.1",
    right: "ours",
    because: "blanks around a value are no part of it; undici misses bytes that nobody has announced",
    aspects: ["end", "body", "isReused"],
    holds: ({ odd, theirs, other }) =>
      other === "undici" && theirs.end !== "whole" && /^content-length:[ \t]*\d+[ \t]+\r?$/im.test(finalHead(odd)),
  },
  {
    says: "blanks, obs-text or nothing in a chunk extension",
    section: "RFC 9112 §7.1.1",
    right: "ours",
    because: "blanks around a name and its value are to be taken off; obs-text says nothing about where a chunk ends",
    aspects: ["end", "body", "trailers", "isReused"],
    holds: ({ odd, theirs }) =>
      theirs.end !== "whole" && theirs.end !== "waits" && /\n[\da-f]+;(?: name = value|\r\n|é)/i.test(odd.bytes),
  },
  {
    says: "a reset in place of the end of a body without a length",
    section: "RFC 9112 §8",
    right: "ours",
    because: "Node takes it for the end, and the body for whole",
    aspects: ["end"],
    holds: ({ odd, ours, theirs, other }) =>
      other === "node" && odd.ending === "reset" && ours.end === "read" && theirs.end === "whole",
  },
  {
    says: "a CR without LF in a head that goes on",
    section: "RFC 9112 §2.2",
    right: "either",
    because: "llhttp refuses at that CR, native at the next LF, which may never come",
    aspects: ["head"],
    holds: ({ odd, ours, theirs }) =>
      ours.head === "waits" && theirs.head !== "answered" && /\r(?!\n)/.test(finalHead(odd)),
  },
  {
    says: "a trailer that is none, and goes on",
    section: "RFC 9112 §7.1.2",
    right: "either",
    because: "llhttp judges byte by byte, native line by line",
    aspects: ["end"],
    holds: ({ odd, ours, theirs }) =>
      ours.end === "waits" && theirs.end !== "whole" && /\n0+(?:;last)?\r\n(?:[^\r\n].*\r\n)*[^\n]+$/.test(odd.bytes),
  },
];
