import { type Exception, failed } from "./fault.ts";

type Reasons = Readonly<Record<string, string>>;

const statusLine =
  "a status line without a blank and three digits from 100 up behind the version, or with a control character (RFC 9112 §4)";

const heads: Reasons = {
  "a status of letters": statusLine,
  "the status 099": statusLine,
  "the status 000": statusLine,
  "a negative status": statusLine,
  "a version of two digits": statusLine,
  "no blank before the status": statusLine,
  "the version of a protocol that is no text": "a version of HTTP that is neither 1.0 nor 1.1 (RFC 9112 §2.3)",
  "a status line of HTTP/0.9": "a version of HTTP that is neither 1.0 nor 1.1 (RFC 9112 §2.3)",
  "a version in small letters": "something that does not begin as HTTP/1 does (RFC 9112 §4)",
  "an empty line before the status line": "something that does not begin as HTTP/1 does (RFC 9112 §4)",
  "the answer of a mail server": "something that does not begin as HTTP/1 does (RFC 9112 §4)",
  "a record of TLS": "something that does not begin as HTTP/1 does (RFC 9112 §4)",
  "a NUL in a field's name": "a header line without a colon, or with a name that is none (RFC 9112 §5.1)",
  "a CR at the end of a field's line": "a header value with a control character in it (RFC 9110 §5.5)",
  "a field that goes on in the next line": "a header line that begins with a blank (RFC 9112 §5.2)",
  "10,000 header fields": "more than 10000 header lines",
  "a 101 comes for a request without Upgrade": "a switch of protocols (101) that was not asked for (RFC 9110 §7.8)",
  "a 101 comes that says nothing of an upgrade": "a switch of protocols (101) that was not asked for (RFC 9110 §7.8)",
};

const floods: Reasons = {
  "a reason phrase without an end, under the read limit": "a head larger than 262144 bytes",
  "interim answers without an end": "more than 16384 interim answers",
};

const floodsOfBodies: Reasons = {
  "an extension of a chunk without an end, under the read limit": "more chunk extensions than data (RFC 9112 §7.1.1)",
  "a chunk size without an end, under the read limit": "a chunk size of more than 16 digits (RFC 9112 §7.1)",
};

/** How the rows end over the engine where they end otherwise. */
export const nativeExceptions: Readonly<Record<string, Exception>> = {
  ...by("it names the rule that was broken", failed.protocol, heads),
  ...by("it refuses what nobody sends in earnest, before the limit", failed.protocol, floods),
  ...by("it refuses what nobody sends in earnest, before the limit", failed.bodyProtocol, floodsOfBodies),
  "a proxy that forwards says something other than HTTP": {
    because: "it names the rule that was broken",
    outcome: failed.protocol("origin.test:80 sent something that does not begin as HTTP/1 does (RFC 9112 §4)"),
  },
  ...by("RFC 9112 §6.1 has it treated as faulty framing", failed.protocol, {
    "chunks in HTTP/1.0": "Transfer-Encoding in HTTP/1.0, which has none (RFC 9112 §6.1)",
  }),
};

/** What a thread that is blocked cannot do. */
export const syncExceptions: Readonly<Record<string, Exception>> = {
  ...nativeExceptions,
  "the lookup hangs, under the connect limit": {
    because: "a thread that is blocked waits for no promise",
    outcome: failed.connect(
      "no connection to origin.test:PORT: `lookup` gave a promise, for which a synchronous request cannot wait",
    ),
  },
};

function by(because: string, refused: typeof failed.protocol, reasons: Reasons): Record<string, Exception> {
  const entries = Object.entries(reasons);
  return Object.fromEntries(
    entries.map(([says, reason]) => [says, { because, outcome: refused(`PEER sent ${reason}`) }]),
  );
}
