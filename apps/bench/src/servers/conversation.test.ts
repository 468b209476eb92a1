import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { blockOf, downloadSizes, postSizes, smallBlock } from "./block.ts";
import { converse } from "./conversation.ts";
import { listOf, smallList } from "./list.ts";
import { uploadChunks, uploadEtagOf } from "./upload.ts";
import { userOf } from "./user.ts";

const server = createServer((socket) => converse(socket, () => (served += 1)));
let served = 0;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return () => void server.close();
});
beforeEach(() => void (served = 0));

const block = Buffer.from(blockOf(smallBlock)).toString("latin1");
const post = `POST /users/7 HTTP/1.1\r\nContent-Length: ${smallBlock}\r\n\r\n`;
const get = (target: string): string => `GET ${target} HTTP/1.1\r\nHost: a\r\n\r\n`;

/** Writes the pieces, each when the one before has been read, and ends; all that came back. */
async function answersTo(...pieces: string[]): Promise<string> {
  const socket: Socket = connect((server.address() as AddressInfo).port, "127.0.0.1").setNoDelay(true);
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", () => {});
  const closed = once(socket, "close");
  for (const piece of pieces) {
    await new Promise((resolve) => socket.write(piece, "latin1", resolve));
    await new Promise(setImmediate);
  }
  socket.end();
  await closed;
  return Buffer.concat(chunks).toString("latin1");
}

const bodyOf = (answer: string): string => answer.slice(answer.indexOf("\r\n\r\n") + 4);

test("a GET is answered with the user whom it names, whatever its query", async () => {
  expect(JSON.parse(bodyOf(await answersTo(get("/users/7?page=1"))))).toEqual(userOf(7));
  expect(served).toBe(1);
});

test("a request in pieces, and the next in the same piece, are answered both", async () => {
  const request = get("/users/7");

  const answers = await answersTo(request.slice(0, 9), request.slice(9) + request);

  expect({ count: answers.split("HTTP/1.1 200 OK").length - 1, served }).toEqual({ count: 2, served: 2 });
});

test("a small block comes as it is", async () => {
  expect(bodyOf(await answersTo(get(`/blocks/${smallBlock}`)))).toBe(block);
});

test("blocks of every size come whole", async () => {
  const sizes = downloadSizes.slice(0, -1);

  const answers = await Promise.all(sizes.map((size) => answersTo(get(`/blocks/${size}`))));

  expect(answers.map((answer) => bodyOf(answer).length)).toEqual(sizes);
});

test.each(postSizes)("a POST of %i bytes is answered, and so is what follows it", async (size) => {
  const body = Buffer.from(blockOf(size)).toString("latin1");
  const request = `POST /users/7 HTTP/1.1\r\ncontent-length: ${size}\r\n\r\n${body}`;

  const answers = await answersTo(request.slice(0, 900), request.slice(900) + get("/users/8"));

  expect(answers.match(/ETag: \S+/g)).toEqual(['ETag: "user-7"', 'ETag: "user-8"']);
  expect(served).toBe(2);
});

test("an answer that is the last one of its connection says so, and the connection ends", async () => {
  const answer = await answersTo(get("/closing/users/7") + get("/users/8"));

  expect({ served, etags: answer.match(/ETag: \S+/g), user: JSON.parse(bodyOf(answer)) as unknown }).toEqual({
    served: 1,
    etags: ['ETag: "user-7"'],
    user: userOf(7),
  });
  expect(answer).toContain("\r\nConnection: close\r\n");
});

test("a POST is answered once all of the right body is here", async () => {
  const answer = await answersTo(post + block.slice(0, 5000), block.slice(5000));

  expect({ user: JSON.parse(bodyOf(answer)) as unknown, served }).toEqual({ user: userOf(7), served: 1 });
});

test("a list comes as it was asked for to be encoded", async () => {
  const answers = [
    await answersTo(get(`/lists/${smallList}.gzip`)),
    await answersTo(get(`/lists/${smallList}.br`)),
  ].map((answer) => Buffer.from(bodyOf(answer), "latin1"));

  expect([gunzipSync(answers[0]!), brotliDecompressSync(answers[1]!)]).toEqual([listOf(smallList), listOf(smallList)]);
  expect(answers.every((answer) => answer.length < smallList / 2)).toBe(true);
});

test("an upload is answered once all of it is here, and so is what follows it", async () => {
  const whole = await uploadOf(70_000);

  const answers = await answersTo(whole.slice(0, 50), whole.slice(50, 69_000), whole.slice(69_000) + get("/users/7"));
  const atOnce = await answersTo(whole + whole);

  expect([answers, atOnce].map((text) => text.match(/ETag: \S+/g))).toEqual([
    [`ETag: ${uploadEtagOf(70_000)}`, 'ETag: "user-7"'],
    [`ETag: ${uploadEtagOf(70_000)}`, `ETag: ${uploadEtagOf(70_000)}`],
  ]);
  expect(served).toBe(4);
});

test("an upload of something else gets no answer", async () => {
  const whole = await uploadOf(70_000);

  expect(await answersTo(`${whole.slice(0, -1)}!`)).toBe("");
  expect(served).toBe(0);
});

async function uploadOf(size: number): Promise<string> {
  const chunks = await Array.fromAsync(uploadChunks(size));
  return `POST /uploads/${size} HTTP/1.1\r\nContent-Length: ${size}\r\n\r\n${Buffer.concat(chunks).toString("latin1")}`;
}

test.each([
  ["another body", post + block.slice(0, -1) + "!"],
  ["a body of unknown length", `POST /users/7 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n${block}`],
  ["no such path", get("/blocks/5")],
  ["a list that nobody encodes", get(`/lists/${smallList}.zip`)],
  ["an upload of unknown length", "POST /uploads/9 HTTP/1.1\r\n\r\n"],
  ["another method", "PUT /users/7 HTTP/1.1\r\n\r\n"],
])("%s gets no answer", async (_, request) => {
  expect({ answer: await answersTo(request), served }).toEqual({ answer: "", served: 0 });
});
