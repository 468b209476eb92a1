import { exchanges, type OpenAIExchange } from "./exchanges.ts";

/** An exchange as bytes: what must come, and what is written, in one piece or two. */
export interface PreparedExchange {
  readonly body: Buffer;
  readonly isWhole: boolean;
  readonly pieces: readonly Buffer[];
  readonly pause: number;
}

const head =
  "HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 12:00:00 GMT\r\nConnection: keep-alive\r\nx-request-id: req_1\r\n";

/** By the target of the request. */
export const prepared: ReadonlyMap<string, PreparedExchange> = new Map(
  Object.values(exchanges).map((exchange: OpenAIExchange) => [
    `/v1/${exchange.name}/chat/completions`,
    {
      body: Buffer.from(exchange.body),
      isWhole: exchange.isWhole,
      pieces: piecesOf(exchange),
      pause: exchange.pause ?? 0,
    },
  ]),
);

function piecesOf({ answer, pause }: OpenAIExchange): Buffer[] {
  if (typeof answer === "string") {
    const body = Buffer.from(answer);
    return [
      Buffer.concat([
        Buffer.from(`${head}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`),
        body,
      ]),
    ];
  }
  // The API writes each event by itself, so each is a chunk of HTTP too.
  const chunks = [...answer, "[DONE]"].map((data) => chunkOf(`data: ${data}\n\n`));
  const start = `${head}Content-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n`;
  const all = [Buffer.from(start), ...chunks, Buffer.from("0\r\n\r\n")];
  return pause === undefined ? [Buffer.concat(all)] : [Buffer.concat(all.slice(0, 2)), Buffer.concat(all.slice(2))];
}

function chunkOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
}
