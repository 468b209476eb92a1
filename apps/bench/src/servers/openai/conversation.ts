import type { Socket } from "node:net";
import { prepared, type PreparedExchange } from "./answers.ts";

const endOfHead = "\r\n\r\n";
const mostOfHead = 16_384;

/** Answers what is asked for rightly, from memory; hangs up on everything else. */
export function converseAsOpenAI(socket: Socket, onServed: () => void): void {
  let chunks: Buffer[] = [];
  let length = 0;
  let wanted = 0;
  socket.on("data", (bytes: Buffer) => {
    chunks.push(bytes);
    length += bytes.length;
    while (length > 0 && length >= wanted) {
      const all = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
      const request = requestIn(all);
      chunks = [all];
      wanted = request?.end ?? 0;
      if (wanted > length) break;
      if (request === null || !isRight(request.exchange, all.subarray(request.start, request.end))) {
        socket.destroy();
        break;
      }
      onServed();
      answer(socket, request.exchange);
      chunks = wanted === length ? [] : [all.subarray(wanted)];
      length -= wanted;
      wanted = 0;
    }
  });
  // A client that goes away is its own affair.
  socket.on("error", () => socket.destroy());
}

interface Request {
  readonly exchange: PreparedExchange;
  /** Of its body. */
  readonly start: number;
  readonly end: number;
}

/** `null` for what is no request of the API. A head that is not whole yet wants more than there is. */
function requestIn(bytes: Buffer): Request | null {
  const text = bytes.toString("latin1", 0, Math.min(bytes.length, mostOfHead));
  const [, target = ""] = /^POST (\S+) /.exec(text) ?? [];
  const exchange = prepared.get(target);
  if (exchange === undefined) return null;
  const at = text.indexOf(endOfHead);
  if (at === -1) return { exchange, start: 0, end: bytes.length + 1 };
  const [, size] = /\r\ncontent-length: (\d+)\r\n/i.exec(text.slice(0, at + 2)) ?? [];
  const start = at + endOfHead.length;
  return size === undefined || !/\r\nauthorization: Bearer key\r\n/i.test(text.slice(0, at + 2))
    ? null
    : { exchange, start, end: start + Number(size) };
}

function isRight({ body, isWhole }: PreparedExchange, bytes: Buffer): boolean {
  return isWhole ? body.equals(bytes) : body.equals(bytes.subarray(0, body.length));
}

function answer(socket: Socket, { pieces, pause }: PreparedExchange): void {
  const [first, rest] = pieces;
  socket.write(first!);
  if (rest !== undefined) setTimeout(() => socket.write(rest), pause);
}
