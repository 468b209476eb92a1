import { expect, test } from "vitest";
import { syncApp, type SyncAppAnswer } from "../src/index.ts";
import { bug, bugReport } from "./application-errors.ts";
import { bytes, failureOf, get, neverSent, post, postSync } from "./requests.ts";
import { echo, failureOfSync, textOfSync, ticking } from "./sync-answers.ts";

test("a handler that throws rejects the request with its error as the cause, or is a 500", () => {
  const handler = (): never => {
    throw bug;
  };

  const request = { ...get("http://shop.test:8080/"), body: null };
  const failure = failureOfSync(() => syncApp(handler).handleRequestSync(request));
  const { status, body } = syncApp(handler, { raiseAppExceptions: false }).handleRequestSync(request);

  expect(failure).toMatchObject(bugReport);
  expect([status, textOfSync(body)]).toEqual([500, ""]);
});

test("an iterable that throws breaks the body", () => {
  function* lines() {
    yield bytes("begun");
    throw bug;
  }
  const { body } = syncApp(() => ({ status: 200, body: lines() })).handleRequestSync(get("http://feed.test/") as never);

  const failure = failureOfSync(() => textOfSync(body));

  expect([failure.kind, failure.cause]).toEqual(["read", bug]);
  expect(failureOfSync(() => textOfSync(body))).toBe(failure);
});

const noAnswers: readonly [string, unknown][] = [
  ["undefined instead of { status, headers, body }", undefined],
  ["null instead of { status, headers, body }", null],
  ["status 99; 200 to 999 can be carried", { status: 99 }],
  ["status 200.5; 200 to 999 can be carried", { status: 200.5 }],
  ["status undefined; 200 to 999 can be carried", { headers: {} }],
  ['headers that cannot be carried: "bad name" is no header name', { status: 200, headers: { "bad name": "a" } }],
  [
    "headers that cannot be carried: the value of the header x has a character that HTTP does not allow there",
    { status: 200, headers: ["x", "a\nb"] },
  ],
  ["a body of type number; it is text, a Uint8Array or an iterable of them", { status: 200, body: 5 }],
];

for (const [what, answered] of noAnswers) {
  test(`an answer that has ${what} is a protocol failure of the application's`, async () => {
    const transport = syncApp(() => answered as SyncAppAnswer);

    const failure = failureOfSync(() => transport.handleRequestSync({ ...get("http://shop.test/"), body: null }));
    const later = await failureOf(transport.handleRequest(get("http://shop.test/")));

    expect([failure.kind, failure.message]).toEqual([
      "remote-protocol",
      `The application at shop.test:80 answered ${what}.`,
    ]);
    expect(later.message).toBe(failure.message);
  });
}

test("a handler that returns a promise is refused by name, and a rejection is not left unhandled", async () => {
  const transport = syncApp(() => Promise.reject(bug) as never);

  const now = failureOfSync(() => transport.handleRequestSync({ ...get("http://shop.test/"), body: null }));
  const later = await failureOf(transport.handleRequest(get("http://shop.test/")));

  const message =
    "The request cannot be handed to the application at shop.test:80: " +
    "its handler returned a promise, and a synchronous one must answer. For a fetch handler use app().";
  expect([now.kind, now.message, now.sent]).toEqual(["local-protocol", message, "maybe"]);
  expect([later.kind, later.message, later.sent]).toEqual(["local-protocol", message, "maybe"]);
});

test("a body chunk that is no bytes is a protocol failure", () => {
  const body = ["text"] as unknown as Iterable<Uint8Array>;
  const response = syncApp(() => ({ status: 200, body })).handleRequestSync(get("http://shop.test/") as never);

  expect(failureOfSync(() => textOfSync(response.body)).message).toBe(
    "The application at shop.test:80 answered a body chunk of type string; chunks are Uint8Array.",
  );
});

test("what HTTP cannot carry is refused before the handler is called", () => {
  let calls = 0;
  const transport = syncApp(() => ({ status: (calls += 1) }));
  const refused = [
    { ...get("http://shop.test/"), headers: ["x", "a\r\nb: c"], body: null },
    { ...get("http://shop.test/"), extensions: { target: "*" }, body: null },
    postSync("http://shop.test/", new Blob(["late"]).stream() as unknown as Iterable<Uint8Array>),
  ];

  const failures = refused.map((request) => failureOfSync(() => transport.handleRequestSync(request)));

  expect(failures.map(({ kind, sent }) => `${kind}, sent ${sent}`)).toEqual(
    refused.map(() => "local-protocol, sent nothing"),
  );
  expect(calls).toBe(0);
});

test("an upload of anything but bytes is refused", async () => {
  const upload = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue("text" as unknown as Uint8Array),
  });

  const now = failureOfSync(() =>
    syncApp(echo).handleRequestSync(postSync("http://shop.test/", ["text"] as unknown as Iterable<Uint8Array>)),
  );
  const later = await failureOf(syncApp(echo).handleRequest(post("http://shop.test/", upload)));

  const message =
    "The request cannot be handed to the application at shop.test:80: its body gave a chunk of type string; chunks are Uint8Array.";
  expect([now.kind, now.message, later.kind, later.message]).toEqual([
    "local-protocol",
    message,
    "local-protocol",
    message,
  ]);
});

test("an upload that breaks fails the request with its cause", () => {
  function* upload() {
    yield bytes("begun");
    throw bug;
  }

  const failure = failureOfSync(() => syncApp(echo).handleRequestSync(postSync("http://shop.test/", upload())));

  expect([failure.kind, failure.cause]).toEqual(["write", bug]);
});

test("an abort ends an asynchronous request while its upload is gathered", async () => {
  const controller = new AbortController();

  const outcome = failureOf(
    syncApp(echo).handleRequest(post("http://shop.test/", neverSent, { signal: controller.signal })),
  );
  controller.abort("enough");

  expect([(await outcome).kind, (await outcome).cause]).toEqual(["aborted", "enough"]);
});

test("an abort between two chunks fails the next read and lets go of the iterable", async () => {
  const controller = new AbortController();
  const { answer, released } = ticking();
  const response = await syncApp(() => answer).handleRequest(get("http://feed.test/", { signal: controller.signal }));
  const chunks = response.body[Symbol.asyncIterator]();
  await chunks.next();

  controller.abort("enough");

  expect(released()).toBe(true);
  expect((await failureOf(chunks.next())).cause).toBe("enough");
});
