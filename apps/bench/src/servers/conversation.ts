// Requests are read no further than is needed, and answers come from memory: a slow server would hand clients one answer at
// a time, however many are in flight.
import type { Socket } from "node:net";
import { answerOf, type ServerAnswer } from "./answers.ts";
import { blockOf, postSizes } from "./block.ts";
import { closing } from "./closing.ts";
import { ArrivingUpload, uploadEtagOf } from "./upload.ts";

const endOfHead = "\r\n\r\n";
const posted = new Map(postSizes.map((size) => [size, blockOf(size)]));
const answers = new Map<string, Buffer>();

/**
 * Answers `GET /users/{id}` with any query, `GET /blocks/{size}`, `GET /events/{count}`, `GET /lists/{size}.{coding}`,
 * `POST /users/{id}` with a block as its body and `POST /uploads/{size}`; hangs up on everything else. A GET whose target has
 * `/closing` before all that is the last one on its connection.
 */
export function converse(socket: Socket, onServed: () => void): void {
  let begun: Buffer | null = null;
  let upload: ArrivingUpload | null = null;
  socket.on("data", (arrived: Buffer) => {
    const taken = upload?.take(arrived) ?? 0;
    if (upload !== null && !ended(upload)) return;
    const rest = arrived.subarray(taken);
    const bytes = begun === null ? rest : Buffer.concat([begun, rest]);
    let from = 0;
    for (let end = bytes.indexOf(endOfHead); end >= 0; end = bytes.indexOf(endOfHead, from)) {
      const head = bytes.toString("latin1", from, end);
      const bodyStart = end + endOfHead.length;
      upload = uploadOf(head);
      if (upload !== null) {
        from = bodyStart + upload.take(bytes.subarray(bodyStart));
        if (!ended(upload)) break;
        continue;
      }
      const next = bodyStart + (head.startsWith("POST ") ? lengthIn(head) : 0);
      if (next > bytes.length) break;
      const answer = isRight(head, bytes.subarray(bodyStart, next)) ? bytesOf(targetOf(head)) : null;
      if (answer === null) {
        socket.destroy();
        return;
      }
      onServed();
      socket.write(answer);
      from = next;
      if (endsConnection(head)) {
        socket.end();
        return;
      }
    }
    begun = from < bytes.length ? bytes.subarray(from) : null;
  });
  // A client that goes away is its own affair.
  socket.on("error", () => socket.destroy());

  /** Whether all of it is here; then it is answered, if it is right. */
  function ended(arriving: ArrivingUpload): boolean {
    if (!arriving.isRight) socket.destroy();
    if (!arriving.isRight || !arriving.isOver) return false;
    upload = null;
    onServed();
    socket.write(written({ headers: { ETag: uploadEtagOf(arriving.size) }, body: new Uint8Array() }));
    return true;
  }
}

function uploadOf(head: string): ArrivingUpload | null {
  const size = /^POST \/uploads\/(\d+) /.exec(head)?.[1];
  if (size === undefined || !head.toLowerCase().includes(`content-length: ${size}`)) return null;
  return new ArrivingUpload(Number(size));
}

function isRight(head: string, body: Buffer): boolean {
  if (head.startsWith("GET ")) return true;
  const expected = posted.get(body.length);
  return head.startsWith("POST ") && expected !== undefined && body.equals(expected);
}

/** Of the body; 0 where the head does not say. */
function lengthIn(head: string): number {
  return Number(/\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
}

function endsConnection(head: string): boolean {
  return head.startsWith(`GET ${closing}/`);
}

function targetOf(head: string): string {
  const start = head.indexOf(" ") + 1;
  return head.slice(start, head.indexOf(" ", start));
}

function bytesOf(target: string): Buffer | null {
  const known = answers.get(target);
  if (known !== undefined) return known;
  const isLast = target.startsWith(`${closing}/`);
  const answer = answerOf(isLast ? target.slice(closing.length) : target);
  if (answer === null) return null;
  const bytes = written(answer, isLast ? ["Connection: close"] : kept);
  answers.set(target, bytes);
  return bytes;
}

const kept: readonly string[] = ["Connection: keep-alive", "Keep-Alive: timeout=60"];

function written({ headers, body }: ServerAnswer, connection: readonly string[] = kept): Buffer {
  const lines = [
    "HTTP/1.1 200 OK",
    `Content-Length: ${body.length}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    "Date: Sat, 21 Nov 2026 12:00:00 GMT",
    ...connection,
  ];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}${endOfHead}`), body]);
}
