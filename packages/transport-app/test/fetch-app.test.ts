import { TransportFailure } from "@trunkline/transport";
import { expect, test } from "vitest";
import { app, type FetchHandler } from "../src/index.ts";
import { bytes, counted, described, failureOf, gate, get, post, streamOf, text, textOf } from "./requests.ts";

test("a fetch handler gets the request and its response comes back, no port opened", { tags: ["F017"] }, async () => {
  const shop = app(async (request) => {
    const said = `${request.method} ${request.url} ${request.headers.get("x-team")} ${await request.text()}`;
    return new Response(said, { status: 201, statusText: "Made", headers: [["x-answer", "yes"]] });
  });

  const response = await shop.handleRequest(
    post("http://shop.test/orders?page=2", bytes("two apples"), { headers: ["X-Team", "blue"] }),
  );

  expect({ ...response, body: await textOf(response.body) }).toEqual({
    status: 201,
    headers: ["content-type", "text/plain;charset=UTF-8", "x-answer", "yes"],
    body: "POST http://shop.test/orders?page=2 blue two apples",
    extensions: { reasonPhrase: "Made" },
  });
});

test("an object with fetch is called as its method, with the arguments that its platform would add", async () => {
  const worker = {
    greeting: "hello",
    async fetch(_request: Request, environment: { name: string }, context: { waitUntil(work: unknown): void }) {
      context.waitUntil(Promise.resolve());
      return new Response(`${this.greeting} ${environment.name}`);
    },
  };
  const waited: unknown[] = [];
  const context = { waitUntil: (work: unknown) => void waited.push(work) };

  const response = await app(worker, { handlerArguments: [{ name: "worker" }, context] }).handleRequest(
    get("http://worker.test/"),
  );

  expect(await textOf(response.body)).toBe("hello worker");
  expect(waited).toEqual([Promise.resolve()]);
});

test("cookies stay apart, other repeated headers are combined", async () => {
  const headers: [string, string][] = [
    ["Set-Cookie", "a=1"],
    ["Vary", "accept"],
    ["Set-Cookie", "b=2"],
    ["Vary", "cookie"],
  ];

  const response = await app(() => new Response(null, { headers })).handleRequest(get("http://shop.test/"));

  expect(response.headers).toEqual(["set-cookie", "a=1", "set-cookie", "b=2", "vary", "accept, cookie"]);
});

test("chunks arrive while the application still writes", { tags: ["F017"] }, async () => {
  const { opened, open } = gate();
  async function* lines() {
    yield bytes("first");
    await opened;
    yield bytes("second");
  }

  const feed = app(() => new Response(streamOf(lines())));
  const response = await feed.handleRequest(get("http://feed.test/"));
  const chunks = response.body[Symbol.asyncIterator]();

  expect(text((await chunks.next()).value)).toBe("first");
  open();
  expect(text((await chunks.next()).value)).toBe("second");
  expect(await chunks.next()).toEqual({ done: true, value: undefined });
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

const bug = new RangeError("no such order");
const throwing: readonly [string, FetchHandler][] = [
  [
    "throws",
    () => {
      throw bug;
    },
  ],
  ["rejects", () => Promise.reject(bug)],
];

for (const [how, handler] of throwing) {
  test(`an application that ${how} rejects the request with its error as the cause`, async () => {
    const failure = await failureOf(app(handler).handleRequest(get("http://shop.test:8080/")));

    expect(described(failure)).toEqual({
      kind: "read",
      message: "The application at shop.test:8080 threw RangeError: no such order",
      sent: "maybe",
      peer: "shop.test:8080",
      cause: bug,
    });
  });

  test(`an application that ${how} is a 500 where raiseAppErrors is false`, async () => {
    const response = await app(handler, { raiseAppErrors: false }).handleRequest(get("http://shop.test/"));

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

test("an error after the head breaks the body, whatever raiseAppErrors says", async () => {
  for (const raiseAppErrors of [true, false]) {
    async function* lines() {
      yield bytes("begun ");
      throw bug;
    }
    const feed = app(() => new Response(streamOf(lines())), { raiseAppErrors });
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

test("an abort after the answer is complete disturbs nobody", async () => {
  const controller = new AbortController();
  const request = get("http://shop.test/", { signal: controller.signal });
  const response = await app(() => new Response("whole")).handleRequest(request);

  expect(await textOf(response.body)).toBe("whole");
  controller.abort();
  expect(await textOf(response.body)).toBe("");
});

test("a closed transport lets requests under way finish and refuses new ones", async () => {
  const { opened, open } = gate();
  const shop = app(async () => {
    await opened;
    return new Response("finished");
  });

  const underWay = shop.handleRequest(get("http://shop.test/"));
  await shop.close();
  await shop[Symbol.asyncDispose]();
  open();

  expect(await textOf((await underWay).body)).toBe("finished");
  expect(described(await failureOf(shop.handleRequest(get("http://shop.test/"))))).toEqual({
    kind: "close",
    message: "The transport to the application at shop.test:80 is closed. Make a new one.",
    sent: "nothing",
    peer: "shop.test:80",
    cause: undefined,
  });
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

test("what the platform's Request cannot carry is refused before the application is called", async () => {
  let calls = 0;
  const shop = app(() => new Response(String((calls += 1))));
  const refused = [
    get("http://shop.test/", { body: bytes("a body") }),
    get("http://shop.test/", { method: "CONNECT" }),
    get("http://shop.test/", { headers: ["bad name", "value"] }),
    get("http://shop.test/", { method: "OPTIONS", extensions: { target: "*" } }),
  ];

  const failures = [];
  for (const request of refused) failures.push(await failureOf(shop.handleRequest(request)));

  expect(failures.map(({ kind, sent }) => `${kind}, sent ${sent}`)).toEqual(
    refused.map(() => "local-protocol, sent nothing"),
  );
  expect(calls).toBe(0);
});

test("an empty body on GET is no body", async () => {
  const request = get("http://shop.test/", { body: new Uint8Array(0) });

  const response = await app(({ body }) => new Response(body === null ? "none" : "some")).handleRequest(request);

  expect(await textOf(response.body)).toBe("none");
});

test("the application sees neither the URL's userinfo nor its fragment", async () => {
  const response = await app(({ url }) => new Response(url)).handleRequest(
    get("http://user:secret@shop.test:8080/a?b=1#top"),
  );

  expect(await textOf(response.body)).toBe("http://shop.test:8080/a?b=1");
});

test("the body of an answer to HEAD is dropped and its stream cancelled", async () => {
  const { opened: cancelled, open: cancel } = gate();
  const headers = { "content-length": "12" };
  const shop = app(() => new Response(new ReadableStream({ cancel }), { headers }));

  const response = await shop.handleRequest(get("http://shop.test/", { method: "HEAD" }));

  expect([response.headers, await textOf(response.body)]).toEqual([["content-length", "12"], ""]);
  await cancelled;
});

test("a Node application is refused by name", () => {
  const express = Object.assign(() => new Response(), { emit: () => true });

  for (const application of [express, {}, null, "hono"]) {
    expect(() => app(application as FetchHandler)).toThrow(
      new TypeError(
        "app() takes a fetch handler or an object with one. For a Node listener or http.Server use nodeApp().",
      ),
    );
  }
});
