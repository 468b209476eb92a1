import type { TransportFailure } from "@trunkline/transport";
import { expect, test } from "vitest";
import { app } from "../src/index.ts";
import { bytes, counted, described, failureOf, gate, post, text, textOf } from "./requests.ts";

test("a streamed upload is read no faster than the application reads it", async () => {
  const { body, pulled } = counted(3);
  const seen: unknown[] = [];
  const store = app(async (request) => {
    seen.push(pulled());
    for await (const chunk of request.body!) seen.push(text(chunk), pulled());
    return new Response("stored");
  });

  const response = await store.handleRequest(post("http://store.test/", body));

  expect(await textOf(response.body)).toBe("stored");
  expect(seen).toEqual([0, "1 ", 1, "2 ", 2, "3 ", 3]);
});

test("an upload can come back while it is still being sent", async () => {
  const { opened, open } = gate();
  async function* upload() {
    yield bytes("ping");
    await opened;
    yield bytes("pong");
  }

  const echo = app((request) => new Response(request.body));
  const response = await echo.handleRequest(post("http://echo.test/", upload()));
  const chunks = response.body[Symbol.asyncIterator]();

  expect(text((await chunks.next()).value)).toBe("ping");
  open();
  expect(text((await chunks.next()).value)).toBe("pong");
  expect((await chunks.next()).done).toBe(true);
});

test("an early answer leaves the rest of an endless upload unread and lets go of it", async () => {
  const { body, pulled, released } = counted();
  const store = app(async (request) => {
    const reader = request.body!.getReader();
    await reader.read();
    return new Response("too large", { status: 413 });
  });

  const response = await store.handleRequest(post("http://store.test/", body));

  expect([response.status, await textOf(response.body)]).toEqual([413, "too large"]);
  expect([pulled(), released()]).toEqual([1, true]);
});

test("an application that still waits for the upload when its answer is over is told so", async () => {
  const never = { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }) };
  let reading: Promise<unknown> | undefined;
  const store = app((request) => {
    reading = request.text();
    return new Response("enough");
  });

  const response = await store.handleRequest(post("http://store.test/", never));
  expect(await textOf(response.body)).toBe("enough");

  await expect(reading).rejects.toThrow("The answer is complete; the request is over.");
});

test("an upload that the application never touches is told to stop all the same", async () => {
  const { opened: cancelled, open: cancel } = gate();
  const upload = new ReadableStream<Uint8Array>({ cancel }, { highWaterMark: 0 });

  const response = await app(() => new Response("no, thanks")).handleRequest(post("http://store.test/", upload));
  expect(await textOf(response.body)).toBe("no, thanks");

  await cancelled;
});

test("an upload that breaks fails the request with its cause, and the application's reading too", async () => {
  const broken = new Error("the disk is gone");
  const seen: unknown[] = [];
  const upload = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(broken) }) };
  const store = app(async (request) => {
    await request.text().catch((thrown: unknown) => seen.push((thrown as TransportFailure).cause));
    return new Response("stored nothing");
  });

  const failure = await failureOf(store.handleRequest(post("http://store.test/", upload)));

  expect(described(failure)).toEqual({
    kind: "write",
    message: "The request body for the application at store.test:80 broke: the disk is gone",
    sent: "maybe",
    peer: "store.test:80",
    cause: broken,
  });
  await Promise.resolve();
  expect(seen).toEqual([broken]);
});
