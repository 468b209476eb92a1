import { expect, test } from "vitest";
import { app } from "../src/index.ts";
import { counted, described, failureOf, gate, halting, halvesOf, neverSent, post, text, textOf } from "./requests.ts";

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
  const { chunks, goOn } = halting("ping", "pong");

  const echo = app((request) => new Response(request.body));
  const response = await echo.handleRequest(post("http://echo.test/", chunks));

  expect(await halvesOf(response.body, goOn)).toEqual(["ping", "pong"]);
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
  let reading: Promise<unknown> | undefined;
  const store = app((request) => {
    reading = request.text();
    return new Response("enough");
  });

  const response = await store.handleRequest(post("http://store.test/", neverSent));
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
  const upload = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(broken) }) };
  let reading: Promise<unknown> | undefined;
  const store = app(async (request) => {
    reading = request.text();
    await reading.catch(() => {});
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
  expect((await failureOf(reading!)).cause).toBe(broken);
});
