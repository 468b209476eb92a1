import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { converseAsOpenAI } from "./conversation.ts";
import { exchanges } from "./exchanges.ts";

const server = createServer((socket) => converseAsOpenAI(socket, () => (served += 1)));
let served = 0;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return () => void server.close();
});
beforeEach(() => void (served = 0));

const { tiny, heavy } = exchanges;

function post(name: string, body: string, key = "key"): string {
  const target = `/v1/${name}/chat/completions`;
  return `POST ${target} HTTP/1.1\r\nAuthorization: Bearer ${key}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Writes the pieces, each when the one before has been read, and ends; all that came back. */
async function answersTo(...pieces: string[]): Promise<string> {
  const socket: Socket = connect((server.address() as AddressInfo).port, "127.0.0.1").setNoDelay(true);
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", () => {});
  const closed = once(socket, "close");
  for (const piece of pieces) {
    await new Promise((resolve) => socket.write(piece, resolve));
    await new Promise(setImmediate);
  }
  socket.end();
  await closed;
  return Buffer.concat(chunks).toString();
}

test("two requests in three pieces are answered both", async () => {
  const both = post("tiny", tiny.body) + post("heavy", heavy.body);
  const answers = await answersTo(both.slice(0, 30), both.slice(30, 9000), both.slice(9000));

  expect({
    served,
    bodies: answers
      .split("\r\n\r\n")
      .slice(1)
      .map((body) => body.split("HTTP/1.1")[0]),
  }).toEqual({
    served: 2,
    bodies: [tiny.answer, heavy.answer],
  });
});

test("a stream comes as a chunk of HTTP for each event", async () => {
  const { body, answer } = exchanges["sse-114"];
  const [, chunks = ""] = (await answersTo(post("sse-114", body))).split(/\r\n\r\n(.*)/s);

  expect(chunks.match(/^[0-9a-f]+\r\ndata: /gm)).toHaveLength(answer.length + 1);
});

test.each([
  ["another body", post("tiny", `${tiny.body} `)],
  ["no key", post("tiny", tiny.body, "")],
  ["no such path", post("other", tiny.body)],
  ["another method", "GET /v1/tiny/chat/completions HTTP/1.1\r\n\r\n"],
])("%s gets no answer", async (_, request) => {
  expect({ answer: await answersTo(request), served }).toEqual({ answer: "", served: 0 });
});
