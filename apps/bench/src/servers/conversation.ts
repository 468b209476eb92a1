// Requests are read no further than is needed, and answers come from memory: a slow server would hand clients one answer at
// a time, however many are in flight.
import type { Socket } from "node:net";
import { blockEtagOf, blockOf, largeBlock, smallBlock } from "./block.ts";
import { eventsOf } from "./event-data.ts";
import { etagOf, userOf } from "./user.ts";

const endOfHead = "\r\n\r\n";
const announcement = `content-length: ${smallBlock}`;
const upload = Buffer.from(blockOf(smallBlock));
const answers = new Map<string, Buffer>();

/**
 * Answers `GET /users/{id}` with any query, `GET /blocks/{size}`, `GET /events/{count}`, and `POST /users/{id}` with the small block as its body;
 * hangs up on everything else.
 */
export function converse(socket: Socket, onServed: () => void): void {
  let begun: Buffer | null = null;
  socket.on("data", (arrived: Buffer) => {
    const bytes = begun === null ? arrived : Buffer.concat([begun, arrived]);
    let from = 0;
    for (let end = bytes.indexOf(endOfHead); end >= 0; end = bytes.indexOf(endOfHead, from)) {
      const head = bytes.toString("latin1", from, end);
      const bodyStart = end + endOfHead.length;
      const next = bodyStart + (head.startsWith("POST ") ? upload.length : 0);
      if (next > bytes.length) break;
      const answer = isRight(head, bytes.subarray(bodyStart, next)) ? answerTo(head) : null;
      if (answer === null) {
        socket.destroy();
        return;
      }
      onServed();
      socket.write(answer);
      from = next;
    }
    begun = from < bytes.length ? bytes.subarray(from) : null;
  });
  // A client that goes away is its own affair.
  socket.on("error", () => socket.destroy());
}

function isRight(head: string, body: Buffer): boolean {
  if (head.startsWith("GET ")) return true;
  return head.startsWith("POST ") && head.toLowerCase().includes(announcement) && body.equals(upload);
}

function answerTo(head: string): Buffer | null {
  const start = head.indexOf(" ") + 1;
  const target = head.slice(start, head.indexOf(" ", start));
  const known = answers.get(target);
  if (known !== undefined) return known;
  const [, kind, number] = /^\/(users|blocks|events)\/(\d+)(?:\?.*)?$/.exec(target) ?? [];
  if (kind === undefined) return null;
  const answer = answersOf[kind as keyof typeof answersOf](Number(number));
  if (answer !== null) answers.set(target, answer);
  return answer;
}

const answersOf = { users: userAnswer, blocks: blockAnswer, events: eventsAnswer } as const;

function userAnswer(id: number): Buffer {
  return whole("application/json", etagOf(id), Buffer.from(JSON.stringify(userOf(id))));
}

function blockAnswer(size: number): Buffer | null {
  if (size !== smallBlock && size !== largeBlock) return null;
  return whole("application/octet-stream", blockEtagOf(size), blockOf(size));
}

function eventsAnswer(count: number): Buffer {
  return whole("text/event-stream", etagOf(count), Buffer.from(eventsOf(count)));
}

function whole(type: string, etag: string, body: Uint8Array): Buffer {
  const lines = [
    "HTTP/1.1 200 OK",
    `Content-Type: ${type}`,
    `Content-Length: ${body.length}`,
    `ETag: ${etag}`,
    "Date: Sat, 21 Nov 2026 12:00:00 GMT",
    "Connection: keep-alive",
    "Keep-Alive: timeout=60",
  ];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}${endOfHead}`), body]);
}
