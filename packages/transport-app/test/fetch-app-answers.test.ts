import { expect, test } from "vitest";
import { app } from "../src/index.ts";
import { bytes, gate, get, halting, halvesOf, streamOf, text, textOf } from "./requests.ts";

test("chunks arrive while the application still writes", { tags: ["F017"] }, async () => {
  const { chunks, goOn } = halting("first", "second");

  const response = await app(() => new Response(streamOf(chunks))).handleRequest(get("http://feed.test/"));

  expect(await halvesOf(response.body, goOn)).toEqual(["first", "second"]);
});

test("an endless event stream ends when the client closes it, and the application hears of it", async () => {
  let cancelled: unknown;
  let disconnected: AbortSignal | undefined;
  const events = app((request) => {
    disconnected = request.signal;
    return new Response(
      new ReadableStream({
        pull: (controller) => controller.enqueue(bytes("data: tick\n\n")),
        cancel: (reason) => void (cancelled = reason),
      }),
    );
  });

  const response = await events.handleRequest(get("http://events.test/"));
  const seen: string[] = [];
  for await (const chunk of response.body) if (seen.push(text(chunk)) === 3) break;

  expect(seen).toEqual(["data: tick\n\n", "data: tick\n\n", "data: tick\n\n"]);
  expect(String(cancelled)).toBe("AbortError: The client closed the response before its end.");
  expect(disconnected?.aborted).toBe(true);
});

test("a response closed unread cancels the application's stream, any number of times, and reads as empty", async () => {
  let cancellations = 0;
  const stream = new ReadableStream({ cancel: () => Promise.reject(new Error(`cleanup ${(cancellations += 1)}`)) });
  const response = await app(() => new Response(stream)).handleRequest(get("http://feed.test/"));

  await response.body.close();
  await response.body.close();

  expect(cancellations).toBe(1);
  expect(await textOf(response.body)).toBe("");
});

test("the application's signal stays quiet when the answer was read to its end", async () => {
  let signal: AbortSignal | undefined;
  const shop = app((request) => {
    signal = request.signal;
    return new Response("whole");
  });

  const { body } = await shop.handleRequest(get("http://shop.test/"));
  await textOf(body);
  await body.close();

  expect(signal?.aborted).toBe(false);
});

test("a chunk that comes in the moment of closing is not read any more", async () => {
  let write = (_chunk: Uint8Array): void => {};
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => void (write = (chunk) => controller.enqueue(chunk)),
  });
  const response = await app(() => new Response(stream)).handleRequest(get("http://feed.test/"));
  const chunks = response.body[Symbol.asyncIterator]();

  const pending = chunks.next();
  write(bytes("late"));
  await response.body.close();

  expect(await pending).toEqual({ done: true, value: undefined });
});

test("the body of an answer to HEAD is dropped and its stream cancelled", async () => {
  const { opened: cancelled, open: cancel } = gate();
  const headers = { "content-length": "12" };
  const shop = app(() => new Response(new ReadableStream({ cancel }), { headers }));

  const response = await shop.handleRequest(get("http://shop.test/", { method: "HEAD" }));

  expect([response.headers, await textOf(response.body)]).toEqual([["content-length", "12"], ""]);
  await cancelled;
});
