import { expect, test } from "vitest";
import { nodeApp } from "../src/index.ts";
import { bytes, counted, failureOf, gate, halting, halvesOf, neverSent, post, textOf } from "./requests.ts";

test("an upload piped back arrives while it is still being sent", async () => {
  const { chunks, goOn } = halting("ping", "pong");

  const echo = nodeApp((request, response) => void request.pipe(response));
  const response = await echo.handleRequest(post("http://echo.test/", chunks));

  expect(await halvesOf(response.body, goOn)).toEqual(["ping", "pong"]);
});

test("megabytes come back whole through every buffer on the way, without a warning", async () => {
  const warnings: Error[] = [];
  const warn = (warning: Error): void => void warnings.push(warning);
  process.on("warning", warn);
  const { body, pulled } = counted(64, 65_536);

  const echo = nodeApp((request, response) => void request.pipe(response));
  const response = await echo.handleRequest(post("http://echo.test/", body));
  let length = 0;
  for await (const chunk of response.body) length += chunk.length;
  process.off("warning", warn);

  expect([pulled(), length, warnings]).toEqual([64, 64 * 65_536, []]);
});

test("an upload that the listener does not read stops after a few buffers", async () => {
  const { body, pulled, released } = counted(Infinity, 16_384);
  const { opened, open } = gate();
  const store = nodeApp((request, response) => {
    request.once("readable", open);
    response.writeHead(200);
    response.flushHeaders();
  });

  const response = await store.handleRequest(post("http://store.test/", body));
  await opened;
  for (let turns = 0; turns < 100; turns += 1) await new Promise(setImmediate);

  expect(pulled()).toBeLessThan(32);
  await response.body.close();
  await new Promise(setImmediate);
  expect(released()).toBe(true);
});

test("an early answer is read to its end and lets go of an endless upload", async () => {
  const { body, released } = counted(Infinity, 16_384);
  const store = nodeApp((_request, response) => void response.writeHead(413).end("too large"));

  const response = await store.handleRequest(post("http://store.test/", body));

  expect([response.status, await textOf(response.body), released()]).toEqual([413, "too large", true]);
});

test("an early answer that nobody reads yet stops an endless upload too", async () => {
  const { body, pulled } = counted(Infinity, 16_384);
  const store = nodeApp((_request, response) => void response.writeHead(413).end("too large"));

  const response = await store.handleRequest(post("http://store.test/", body));
  await new Promise(setImmediate);
  const before = pulled();
  await new Promise(setImmediate);

  expect(pulled()).toBe(before);
  expect(await textOf(response.body)).toBe("too large");
});

test("a listener that still waits for the upload when its answer is over is told so", async () => {
  let reading: Promise<unknown> | undefined;
  const store = nodeApp((request, response) => {
    response.writeHead(200, { "content-length": "5" }).write("whole");
    reading = textOf(request);
    reading.catch(() => {});
  });

  const response = await store.handleRequest(post("http://store.test/", neverSent));
  expect(await textOf(response.body)).toBe("whole");

  await expect(reading).rejects.toThrow("aborted");
});

test("a streamed body that is not as long as it was declared fails the request", async () => {
  const shop = nodeApp(async (request, response) => void response.end(await textOf(request).catch(() => "")));
  const failures = [];
  for (const declared of ["3", "9"]) {
    const upload = counted(3).body;
    failures.push(
      await failureOf(shop.handleRequest(post("http://shop.test/", upload, { headers: ["Content-Length", declared] }))),
    );
  }

  expect(failures.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
    "local-protocol: The request cannot be handed to the application at shop.test:80: its body has more bytes than the 3 declared.",
    "local-protocol: The request cannot be handed to the application at shop.test:80: its body has fewer bytes than the 9 declared.",
  ]);
});

test("an upload that breaks fails the request with its cause, and the listener's reading too", async () => {
  const broken = new Error("the disk is gone");
  const { opened: arrived, open: arrive } = gate();
  const { opened: aborted, open: abort } = gate();
  async function* upload() {
    yield bytes("begun");
    // One that breaks before its head has arrived never reaches the listener, which would wait for ever.
    await arrived;
    throw broken;
  }
  let isComplete: boolean | undefined;
  const store = nodeApp((request) => {
    arrive();
    request.resume().on("error", () => {
      isComplete = request.complete;
      abort();
    });
  });

  const failure = await failureOf(store.handleRequest(post("http://store.test/", upload())));
  await aborted;

  expect([failure.kind, failure.cause, isComplete]).toEqual(["write", broken, false]);
});
