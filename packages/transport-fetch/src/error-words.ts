import type { FailureKind } from "@trunkline/transport";

/** The kind; better words where the platform's own say little; `maybe` where something was sent though the kind says not. */
export type Meaning = readonly [kind: FailureKind, what?: string | undefined, sent?: "maybe"];

type Table = readonly (readonly [pattern: RegExp, meaning: Meaning])[];

const refused: Meaning = ["connect", "refused"];
const unknownName: Meaning = ["connect", "no such name in DNS"];
const noTls: Meaning = ["connect", "the peer does not speak TLS; use http: or another port"];
const unanswered: Meaning = ["connect-timeout", "the network gave up waiting"];
const closed: Meaning = ["remote-protocol", "the peer closed the connection"];
const reset: Meaning = ["read", "the peer reset the connection"];

// Node's by its undici, and Bun's. The first that fits counts.
const codes: Table = [
  [/^(ECONNREFUSED|ConnectionRefused)$/, refused],
  [/^ENOTFOUND$/, unknownName],
  [/^EAI_AGAIN$/, ["connect", "the DNS server did not answer; try again later"]],
  [/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EMFILE|FailedToOpenSocket)$/, ["connect"]],
  [/^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)$/, noTls],
  [/^(ERR_TLS_)?CERT_|SIGNED_CERT|^UNABLE_TO_/, ["connect"]],
  // TLS may have been agreed before: a certificate is refused, or a record broken, when the request is on its way.
  [/^(EPROTO$|ERR_(SSL|TLS)_)/, ["connect", undefined, "maybe"]],
  [/^UND_ERR_CONNECT_TIMEOUT$/, unanswered],
  [/^UND_ERR_(HEADERS|BODY)_TIMEOUT$/, ["read-timeout", "fetch gave up waiting"]],
  [/^(UND_ERR_SOCKET|UnexpectedEOF)$/, closed],
  [/^UND_ERR_REQ_/, ["local-protocol", "its body has another length than it announces", "maybe"]],
  [/^(UND_ERR_(INVALID_ARG|NOT_SUPPORTED)|ERR_INVALID_(ARG_VALUE|URL))$/, ["local-protocol"]],
  [/^(HPE_|UND_ERR_(HEADERS_OVERFLOW|RES_)|Malformed_|Invalid|Zlib|Z_)/, ["remote-protocol"]],
  [/^ECONNRESET$/, reset],
  [/^EPIPE$/, ["write", "the peer takes nothing more of it"]],
  [/^ERR_PROXY|Proxy/, ["proxy"]],
];

// Where no code says it: Deno's sentences, undici's parser, workerd, and what Fetch refuses by itself.
const sentences: Table = [
  [/connection refused/i, refused],
  [/^connect ETIMEDOUT/, unanswered],
  [/dns error/, unknownName],
  [/InvalidContentType|corrupt message/, noTls],
  [/client error \(Connect\)/, ["connect"]],
  [/bad port|requests to port \d+ are blocked/i, ["connect", "fetch blocks this port"]],
  [/connection reset/i, reset],
  [/connection closed|unexpected end of file/i, closed],
  [/does not match the HTTP|invalid (content-length|.* parsed)|decompression failed/i, ["remote-protocol"]],
  [
    /failed to fetch|networkerror|load failed/i,
    ["read", "the platform does not say why; it may be unreachable, refuse the connection, or not allow this origin"],
  ],
];

/** What the engine's error means, by its code or else by its sentence. Anything unknown is `read`. */
export function meaningOf(code: string | undefined, sentence: string): Meaning {
  return (code === undefined ? undefined : found(codes, code)) ?? found(sentences, sentence) ?? ["read"];
}

function found(table: Table, text: string): Meaning | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}
