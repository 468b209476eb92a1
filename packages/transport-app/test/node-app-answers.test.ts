import { expect, test } from "vitest";
import { nodeApp } from "../src/index.ts";
import { gate, get, text, textOf } from "./requests.ts";

test("chunks arrive while the listener still writes", async () => {
  const { opened, open } = gate();
  const feed = nodeApp(async (_request, response) => {
    response.write("first");
    await opened;
    response.end("second");
  });

  const response = await feed.handleRequest(get("http://feed.test/"));
  const chunks = response.body[Symbol.asyncIterator]();
  const first = (await chunks.next()).value as Uint8Array;
  open();

  expect([first.constructor, text(first)]).toEqual([Uint8Array, "first"]);
  expect(text((await chunks.next()).value)).toBe("second");
  expect(await chunks.next()).toEqual({ done: true, value: undefined });
});

test("a listener waits for room when its reader is slow", async () => {
  const { opened: full, open } = gate();
  const { opened: drained, open: drain } = gate();
  let written = 0;
  const feed = nodeApp((_request, response) => {
    while (response.write(new Uint8Array(16_384))) written += 1;
    open();
    response.once("drain", () => {
      drain();
      response.end();
    });
  });

  const response = await feed.handleRequest(get("http://feed.test/"));
  await full;
  expect(written).toBeLessThan(32);
  let length = 0;
  for await (const chunk of response.body) length += chunk.length;
  await drained;

  expect(length).toBe((written + 1) * 16_384);
});

test("an endless answer ends when the client closes it, and the listener hears of it", async () => {
  const { opened, open } = gate();
  let writableFinished: boolean | undefined;
  const events = nodeApp((request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("data: tick\n\n");
    response.on("close", () => {
      writableFinished = response.writableFinished;
      open();
    });
    request.resume();
  });

  const response = await events.handleRequest(get("http://events.test/"));
  for await (const chunk of response.body) {
    expect(text(chunk)).toBe("data: tick\n\n");
    break;
  }
  await opened;

  expect(writableFinished).toBe(false);
});

test("an answer that was read to its end is finished for the listener too, though it ends it later", async () => {
  for (const turns of [0, 1, 5]) {
    const { opened, open } = gate();
    const seen: unknown[] = [];
    const shop = nodeApp(async (request, response) => {
      response.on("finish", () => seen.push("finish"));
      response.on("close", () => {
        seen.push("close", response.writableFinished);
        open();
      });
      request.socket.on("close", () => seen.push("hang up"));
      response.writeHead(200, { "content-length": "5" }).write("whole");
      for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
      response.end();
    });

    const response = await shop.handleRequest(get("http://shop.test/"));
    expect(await textOf(response.body)).toBe("whole");
    await opened;
    await new Promise(setImmediate);

    expect(seen).toEqual(["finish", "close", true, "hang up"]);
  }
});
