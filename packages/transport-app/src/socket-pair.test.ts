import { once } from "node:events";
import { Duplex } from "node:stream";
import { expect, test } from "vitest";
import { socketPair } from "./socket-pair.ts";

// By events: an iterator destroys its stream at the end, in some versions of Node with an error.
async function received(side: Duplex): Promise<string> {
  let all = "";
  side.on("data", (chunk) => (all += String(chunk)));
  await once(side, "end");
  return all;
}

test("what one side writes the other reads, both ways, to the end", async () => {
  const { client, server } = socketPair(Duplex);

  client.end("question");
  server.write("ans");
  server.end("wer");

  expect(await Promise.all([received(server), received(client)])).toEqual(["question", "answer"]);
});

test("nothing arrives within the call that sends it", () => {
  const { client, server } = socketPair(Duplex);
  const seen: string[] = [];
  server.on("data", (chunk) => seen.push(String(chunk)));

  client.write("later");

  expect(seen).toEqual([]);
});

test("a side that does not read holds the other back until it does", async () => {
  const { client, server } = socketPair(Duplex);
  const full = new Uint8Array(server.readableHighWaterMark);
  let isWritten = false;

  client.write(full, () => (isWritten = true));
  await new Promise(setImmediate);
  expect(isWritten).toBe(false);

  server.read();
  await new Promise(setImmediate);
  expect(isWritten).toBe(true);
});

test("a destroyed client closes the server at once", async () => {
  const { client, server } = socketPair(Duplex);

  client.destroy();
  await new Promise(setImmediate);

  expect(server.destroyed).toBe(true);
});

test("what a server wrote before it was destroyed is still read, and later writes to it are no error", async () => {
  const { client, server } = socketPair(Duplex);

  server.write("last words", () => server.destroy());
  await new Promise(setImmediate);
  client.write("to nobody");

  expect(await received(client)).toBe("last words");
  expect(client.errored).toBe(null);
});
