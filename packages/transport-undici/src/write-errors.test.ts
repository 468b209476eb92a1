import type { Socket } from "node:net";
import { Duplex } from "node:stream";
import { expect, test } from "vitest";
import { readBeforeWriteErrors } from "./write-errors.ts";

/** What is told by a socket whose writes fail, where an answer comes in the next turn of the event loop. */
async function told(come: (socket: Duplex) => void): Promise<readonly string[]> {
  const events: string[] = [];
  const socket = new Duplex({
    read() {},
    write(_chunk, _encoding, done) {
      setImmediate(() => come(socket));
      done(new Error("reset"));
    },
    writev(_chunks, done) {
      setImmediate(() => come(socket));
      done(new Error("reset"));
    },
  });
  readBeforeWriteErrors(socket as unknown as Socket);
  socket.on("data", (bytes) => events.push(String(bytes))).on("error", ({ message }) => events.push(message));
  const closed = new Promise((resolve) => socket.once("close", resolve));

  socket.cork();
  socket.write("a ");
  socket.write("request");
  socket.uncork();
  await closed;

  return events;
}

test("an answer that comes with the reset is read before the write fails", async () => {
  expect(await told((socket) => socket.push("an answer"))).toEqual(["an answer", "reset"]);
});

test("where nothing comes, the write fails all the same", async () => {
  expect(await told(() => {})).toEqual(["reset"]);
});

test("an end that comes with the reset is told as the reset", async () => {
  expect(await told((socket) => socket.push(null))).toEqual(["reset"]);
});
