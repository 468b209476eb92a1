import { type Difference, type Explanation, finalHead } from "./explanation.ts";
import type { Aspect } from "./outcome.ts";

// Whoever refuses an answer has no body of it, and gives its connection up.
const aspects: readonly Aspect[] = ["head", "body", "end", "trailers", "isReused"];

/** What native refuses and others take, or wait for the rest of. The reason is native's own, and must be there to be seen. */
function refusal(
  reason: RegExp,
  isThere: (difference: Difference) => boolean,
  explained: Pick<Explanation, "says" | "section" | "right" | "because">,
): Explanation {
  const holds = (difference: Difference): boolean => reason.test(difference.ours.message) && isThere(difference);
  return { ...explained, aspects, holds };
}

const namesCoding = /^transfer-encoding[ \t]*:/im;
const manyDigits = /(?:^|\n)[\da-f]{17,}(?:[;\r\n]|$)/i;

export const strictness: readonly Explanation[] = [
  refusal(
    /a status line without/,
    ({ odd }) => !/^HTTP\/1\.[01] [1-9]\d\d(?: [\t -~\x80-\xff]*)?\r?\n/.test(finalHead(odd)),
    {
      says: "a status line that is none",
      section: "RFC 9112 §4",
      right: "ours",
      because: "a control character in the reason, or another status than three digits from 100 up, is no status line",
    },
  ),
  refusal(/does not begin as HTTP\/1 does|a version of HTTP/, ({ odd }) => !/^HTTP\/1\.[01]/.test(finalHead(odd)), {
    says: "no HTTP/1.1 at the beginning",
    section: "RFC 9112 §2.2, §2.3",
    right: "ours",
    because: "empty lines are skipped by servers before a request, never by clients before an answer",
  }),
  refusal(
    /Transfer-Encoding in HTTP\/1\.0/,
    ({ odd }) => finalHead(odd).startsWith("HTTP/1.0") && namesCoding.test(odd.bytes),
    {
      says: "a coding in HTTP/1.0",
      section: "RFC 9112 §6.1",
      right: "either",
      because:
        "its framing is to be taken for faulty; others read it and close the connection, native does not read it",
    },
  ),
  refusal(/a Transfer-Encoding other than|both Content-Length and/, ({ odd }) => namesCoding.test(odd.bytes), {
    says: "a coding that is not chunked alone",
    section: "RFC 9112 §6.1, §6.3",
    right: "either",
    because: "without a request's TE no other coding may come; others read until the connection ends",
  }),
  refusal(/more than 16 digits/, ({ odd }) => manyDigits.test(odd.bytes), {
    says: "a chunk size of more than 16 digits",
    section: "RFC 9112 §7.1",
    right: "either",
    because: "recipients need a limit against overflows; native counts the zeros before the size, others do not",
  }),
  refusal(/a length above 2\^53/, ({ odd }) => /(?:^|\n)f0{13,}\r?\n|length:\s*\d{16,}/i.test(odd.bytes), {
    says: "a length that no number of JavaScript holds",
    section: "RFC 9110 §8.6",
    right: "ours",
    because: "others wait for more bytes than they could count",
  }),
  refusal(/more than 10000 header lines/, ({ odd }) => odd.bytes.split("\n").length > 10_000, {
    says: "more than 10,000 header lines",
    section: "RFC 9110 §5.4",
    right: "either",
    because: "the limit is native's own; Node drops what is beyond its own, and says nothing of it",
  }),
  refusal(/more chunk extensions than data/, ({ odd }) => odd.bytes.includes(`;${"e".repeat(16_000)}`), {
    says: "chunk extensions without end",
    section: "RFC 9112 §7.1.1",
    right: "ours",
    because: "a recipient ought to limit them; others read on",
  }),
];
