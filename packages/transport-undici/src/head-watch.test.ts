import { PassThrough } from "node:stream";
import type { Socket } from "node:net";
import { expect, test } from "vitest";
import { HeadWatch } from "./head-watch.ts";

/** What is read, and the version seen, when the bytes come in pieces of this size. */
function seen(answer: string, size: number): [text: string, version: string] {
  const socket = new PassThrough() as unknown as Socket;
  const watch = new HeadWatch(socket);
  watch.expectAnswer();
  let text = "";
  for (let at = 0; at < answer.length; at += size) {
    (socket as unknown as PassThrough).write(Buffer.from(answer.slice(at, at + size), "latin1"));
    text += String(socket.read());
  }
  return [text, watch.version];
}

const sizes = [1, 2, 3, 7, 10, 11, 12, 13, 1000];

test.each(sizes)("in pieces of %i, 100 becomes 102, and only in status lines", (size) => {
  const interim = "HTTP/1.1 100 Continue\r\nX: HTTP/1.1 100\r\n\r\nHTTP/1.1 103 Hints\r\n\r\n";
  const answer = "HTTP/1.0 200 OK\r\n\r\nHTTP/1.1 100 in the body";

  expect(seen(interim + answer, size)).toEqual([interim.replace(" 100 C", " 102 C") + answer, "1.0"]);
});

test.each(sizes)("in pieces of %i, what follows a 101 is not looked at", (size) => {
  const answer = "HTTP/1.1 101 Switching\r\n\r\nHTTP/1.0 100 tunnelled";

  expect(seen(answer, size)).toEqual([answer, "1.1"]);
});

test.each(sizes)("in pieces of %i, a version that has no status line becomes one that the parser refuses", (size) => {
  const heads = ["HTTP/2.0 200 OK\r\n\r\n", "HTTP/0.9 200 OK\r\n\r\n", "\r\nHTTP/1.1 200 OK\r\n\r\n"];

  expect(heads.map((head) => seen(head, size)[0])).toEqual([
    "HTTP/9.0 200 OK\r\n\r\n",
    "HTTP/9.9 200 OK\r\n\r\n",
    "\r\nHTT9/1.1 200 OK\r\n\r\n",
  ]);
});

test("a target is replaced in the next head, and in nothing after it", async () => {
  const socket = new PassThrough() as unknown as Socket;
  new HeadWatch(socket).replaceTarget("/", "*");

  socket.write("OPTIONS / HTTP/1.1\r\nhost: a\r\n\r\n", "latin1");
  socket.write("OPTIONS / HTTP/1.1\r\nhost: a\r\n\r\n", "latin1");

  expect(String(socket.read())).toBe("OPTIONS * HTTP/1.1\r\nhost: a\r\n\r\nOPTIONS / HTTP/1.1\r\nhost: a\r\n\r\n");
});
