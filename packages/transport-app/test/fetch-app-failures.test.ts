import { TransportFailure } from "@trunkline/transport";
import { expect, test } from "vitest";
import { app } from "../src/index.ts";
import { bug, bugReport, throwing } from "./application-errors.ts";
import { bytes, described, failureOf, gate, get, post, streamOf, text, textOf } from "./requests.ts";

for (const [how, handler] of throwing) {
  test(`an application that ${how} rejects the request with its error as the cause`, async () => {
    const failure = await failureOf(app(handler).handleRequest(get("http://shop.test:8080/")));

    expect(failure).toMatchObject(bugReport);
  });

  test(`an application that ${how} is a 500 where raiseAppExceptions is false`, async () => {
    const response = await app(handler, { raiseAppExceptions: false }).handleRequest(get("http://shop.test/"));

    expect([response.status, await textOf(response.body)]).toEqual([500, ""]);
  });
}

test("failed requests of the application's own, or of the upload's, are not this request's", async () => {
  const upstream = new TransportFailure("connect", "no connection to db.test:5432");
  const broken = (): ReadableStream<Uint8Array> =>
    new ReadableStream({ start: (controller) => controller.error(upstream) });
  const shop = app((request) => {
    if (request.url.endsWith("/head")) throw upstream;
    return new Response(request.body ?? broken());
  });

  const head = await failureOf(shop.handleRequest(get("http://shop.test/head")));
  const body = await failureOf(textOf((await shop.handleRequest(get("http://shop.test/body"))).body));
  const echoed = await shop.handleRequest(post("http://shop.test/upload", broken()));
  const upload = await failureOf(textOf(echoed.body));

  expect([head, body, upload].map(({ kind, sent, cause }) => [kind, sent, cause])).toEqual([
    ["read", "maybe", upstream],
    ["read", "maybe", upstream],
    ["write", "maybe", upstream],
  ]);
});

test("an error after the head breaks the body, whatever raiseAppExceptions says", async () => {
  for (const raiseAppExceptions of [true, false]) {
    async function* lines() {
      yield bytes("begun ");
      throw bug;
    }
    const feed = app(() => new Response(streamOf(lines())), { raiseAppExceptions });
    const response = await feed.handleRequest(get("http://feed.test/"));
    const chunks = response.body[Symbol.asyncIterator]();

    expect(text((await chunks.next()).value)).toBe("begun ");
    const failure = await failureOf(chunks.next());

    expect([failure.kind, failure.cause]).toEqual(["read", bug]);
    expect(await failureOf(textOf(response.body))).toBe(failure);
  }
});

test("a request whose signal has aborted never reaches the application", async () => {
  let calls = 0;
  const shop = app(() => new Response(String((calls += 1))));

  const failure = await failureOf(
    shop.handleRequest(get("http://shop.test/", { signal: AbortSignal.abort("too late") })),
  );

  expect(described(failure)).toEqual({
    kind: "aborted",
    message: "The request to the application at shop.test:80 was aborted.",
    sent: "nothing",
    peer: "shop.test:80",
    cause: "too late",
  });
  expect(calls).toBe(0);
});

test("an abort rejects at once though the application ignores it, and cancels the answer that comes too late", async () => {
  const { opened: late, open: answer } = gate();
  const { opened: cancelled, open: cancel } = gate();
  const controller = new AbortController();
  let seen: AbortSignal | undefined;
  const shop = app(async (request) => {
    seen = request.signal;
    controller.abort("changed my mind");
    await late;
    return new Response(new ReadableStream({ cancel }));
  });

  const failure = await failureOf(shop.handleRequest(get("http://shop.test/", { signal: controller.signal })));
  expect([failure.kind, failure.cause, seen?.reason]).toEqual(["aborted", "changed my mind", "changed my mind"]);

  answer();
  await cancelled;
});

test("an abort during the body fails the pending read and cancels the application's stream", async () => {
  const controller = new AbortController();
  let cancelled: unknown;
  const stream = new ReadableStream({ cancel: (reason) => void (cancelled = reason) });
  const request = get("http://feed.test/", { signal: controller.signal });
  const response = await app(() => new Response(stream)).handleRequest(request);

  const reading = failureOf(textOf(response.body));
  controller.abort("enough");

  expect([(await reading).kind, (await reading).cause, cancelled]).toEqual(["aborted", "enough", "enough"]);
  expect((await failureOf(textOf(response.body))).kind).toBe("aborted");
});

test("an abort after the answer is complete disturbs nobody", async () => {
  const controller = new AbortController();
  const request = get("http://shop.test/", { signal: controller.signal });
  const response = await app(() => new Response("whole")).handleRequest(request);

  expect(await textOf(response.body)).toBe("whole");
  controller.abort();
  expect(await textOf(response.body)).toBe("");
});

const locked = new Response("locked");
locked.body?.getReader();
const touched = new Response("touched");
const reader = touched.body?.getReader();
await reader?.read();
reader?.releaseLock();
const noAnswers: readonly [string, unknown][] = [
  ["a value of type undefined instead of a Response", undefined],
  ["null instead of a Response", null],
  ["a value of type string instead of a Response", "a secret"],
  ["an object of class Object instead of a Response", { status: 200 }],
  ["status 0; 200 to 599 can be carried", Response.error()],
  ["a Response whose body was already read", locked],
  ["a Response whose body was already read", touched],
];

for (const [index, [what, answered]] of noAnswers.entries()) {
  test(`an answer that is ${what} is a protocol failure of the application's (${index + 1})`, async () => {
    const failure = await failureOf(app(() => answered as Response).handleRequest(get("http://shop.test/")));

    expect([failure.kind, failure.message]).toEqual([
      "remote-protocol",
      `The application at shop.test:80 answered ${what}.`,
    ]);
  });
}

test("a body chunk that is no bytes is a protocol failure, and the stream is cancelled", async () => {
  const { opened: cancelled, open: cancel } = gate();
  const stream = new ReadableStream({ start: (controller) => controller.enqueue("text"), cancel });
  const response = await app(() => new Response(stream)).handleRequest(get("http://shop.test/"));

  const failure = await failureOf(textOf(response.body));

  expect(failure.message).toBe(
    "The application at shop.test:80 answered a body chunk of type string; chunks are Uint8Array.",
  );
  await cancelled;
});
