import { gzipSync } from "node:zlib";
import { seededRandom } from "../../tools/parity/seeded-random.ts";

const crlf = "\r\n";
const head = (status: string, ...lines: readonly string[]): string => [`HTTP/1.1 ${status}`, ...lines, crlf].join(crlf);
const gzipped = gzipSync("text that was packed, ".repeat(5));

/** Answers that are whole. */
const good: readonly Buffer[] = [
  Buffer.from(`${head("200 OK", "Content-Type: application/json; charset=utf-8", "Content-Length: 13")}{"a":[1,2,3]}`),
  Buffer.from(
    `${head("200 OK", "Transfer-Encoding: chunked", "Content-Type: text/plain", "Trailer: X")}5\r\nfirst\r\na;x=1\r\n and last\n\r\n0\r\nX: y\r\n\r\n`,
  ),
  Buffer.concat([
    Buffer.from(head("200 OK", "Content-Encoding: gzip", `Content-Length: ${gzipped.length}`, "Vary: *")),
    gzipped,
  ]),
  Buffer.from(`${head("302 Found", "Location: /end", "Set-Cookie: a=1; Path=/; Max-Age=9", "Content-Length: 2")}ok`),
  Buffer.from(
    head(
      "401 Who",
      'WWW-Authenticate: Digest realm="r", nonce="n", qop="auth", algorithm=SHA-256',
      "Content-Length: 0",
    ),
  ),
  Buffer.from(`${head("503 Later", "Retry-After: 0", 'Link: <http://h/2>; rel="next"', "Content-Length: 5")}later`),
  Buffer.from(`${head("103 Early Hints", "Link: </a>")}${head("200 OK", "Connection: close")}to the end`),
];

/** One of them with up to six mistakes: bytes that are changed, lost, added or doubled, or an end before its time. */
export function brokenAnswer(seed: number): Buffer {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  let bytes: Buffer = Buffer.from(good[below(good.length)]!);
  for (let mistakes = below(7); mistakes > 0 && bytes.length > 0; mistakes -= 1) {
    const at = below(bytes.length);
    const to = Math.min(bytes.length, at + 1 + below(8));
    const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)];
    const noise = Buffer.from(Array.from({ length: 1 + below(3) }, () => (random() < 0.3 ? below(32) : below(256))));
    bytes = [
      Buffer.concat([before, noise, bytes.subarray(at + 1)]),
      Buffer.concat([before, after]),
      Buffer.concat([before, noise, part, after]),
      Buffer.concat([before, part, part, after]),
      before,
    ][below(5)]!;
  }
  return bytes;
}
