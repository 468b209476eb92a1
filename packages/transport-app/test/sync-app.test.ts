import { rawHeader, type SyncByteStream, TransportFailure } from "@trunkline/transport";
import { expect, test } from "vitest";
import { syncApp, type SyncAppAnswer, type SyncAppHandler } from "../src/index.ts";
import { bytes, described, failureOf, gate, get, post, postSync, text, textOf } from "./requests.ts";

function textOfSync(body: SyncByteStream): string {
  return Array.from(body, text).join("");
}

function failureOfSync(run: () => unknown): TransportFailure {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof TransportFailure) return thrown;
    throw thrown;
  }
  throw new Error("There was an answer.");
}

const echo: SyncAppHandler = ({ method, url, headers, body }) => ({
  status: 201,
  reasonPhrase: "Made",
  headers: { "X-Answer": "yes", "Set-Cookie": ["a=1", "b=2"] },
  body: `${method} ${url} ${rawHeader(headers, "x-team")} ${text(body)}`,
});

const expected = {
  status: 201,
  headers: ["X-Answer", "yes", "Set-Cookie", "a=1", "Set-Cookie", "b=2"],
  body: "POST http://shop.test/orders?page=2 blue two apples",
  extensions: { reasonPhrase: "Made" },
};

test("a synchronous handler answers without a promise", () => {
  const response = syncApp(echo).handleRequestSync({
    ...postSync("http://user:secret@shop.test/orders?page=2#top", [bytes("two "), bytes("apples")]),
    headers: ["X-Team", "blue"],
  });

  expect({ ...response, body: textOfSync(response.body) }).toEqual(expected);
});

test("the same handler serves asynchronous requests, streamed uploads too", async () => {
  const upload = new Blob(["two ", "apples"]).stream();

  const response = await syncApp(echo).handleRequest(
    post("http://shop.test/orders?page=2", upload, { headers: ["X-Team", "blue"] }),
  );

  expect({ ...response, body: await textOf(response.body) }).toEqual(expected);
});

test("flat headers and bytes pass unchanged, and an answer needs no more than a status", () => {
  const headers = ["X-A", "1", "x-b", "2", "X-A", "3"];
  const whole = syncApp(() => ({ status: 200, headers, body: bytes("bytes") }));
  const bare = syncApp(() => ({ status: 999 }));

  const first = whole.handleRequestSync(get("http://shop.test/") as never);
  const second = bare.handleRequestSync(get("http://shop.test/") as never);

  expect({ ...first, body: textOfSync(first.body) }).toEqual({ status: 200, headers, body: "bytes", extensions: {} });
  expect({ ...second, body: textOfSync(second.body) }).toEqual({ status: 999, headers: [], body: "", extensions: {} });
});

function ticking(): { answer: SyncAppAnswer; made: () => number; released: () => boolean } {
  let count = 0;
  let isReleased = false;
  function* ticks() {
    try {
      for (;;) yield bytes(`${(count += 1)} `);
    } finally {
      isReleased = true;
    }
  }
  return { answer: { status: 200, body: ticks() }, made: () => count, released: () => isReleased };
}

test("an iterable body is made as the client reads it, and let go when the client stops", () => {
  const { answer, made, released } = ticking();
  const response = syncApp(() => answer).handleRequestSync(get("http://feed.test/") as never);

  expect(made()).toBe(0);
  for (const chunk of response.body) {
    if (text(chunk) === "3 ") break;
    expect(released()).toBe(false);
  }

  expect([made(), released(), textOfSync(response.body)]).toEqual([3, true, ""]);
});

test("a body closed unread asks the iterable for nothing", async () => {
  const { answer, made } = ticking();
  const transport = syncApp(() => answer);

  const response = await transport.handleRequest(get("http://feed.test/"));
  await response.body.close();
  await response.body.close();

  expect([made(), await textOf(response.body)]).toEqual([0, ""]);
});

test("the body of an answer to HEAD, 204 and 304 is dropped", () => {
  const seen = [["HEAD", 200] as const, ["GET", 204] as const, ["GET", 304] as const].map(([method, status]) => {
    const { answer, made } = ticking();
    const transport = syncApp(() => ({ ...answer, status }));
    const { body } = transport.handleRequestSync({ ...get("http://feed.test/"), method, body: null });
    return [textOfSync(body), made()];
  });

  expect(seen).toEqual([
    ["", 0],
    ["", 0],
    ["", 0],
  ]);
});

const bug = new RangeError("no such order");

test("a handler that throws rejects the request with its error as the cause, or is a 500", () => {
  const handler = (): never => {
    throw bug;
  };

  const request = { ...get("http://shop.test:8080/"), body: null };
  const failure = failureOfSync(() => syncApp(handler).handleRequestSync(request));
  const { status, body } = syncApp(handler, { raiseAppErrors: false }).handleRequestSync(request);

  expect(described(failure)).toEqual({
    kind: "read",
    message: "The application at shop.test:8080 threw RangeError: no such order",
    sent: "maybe",
    peer: "shop.test:8080",
    cause: bug,
  });
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
  const never = { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }) };

  const outcome = failureOf(
    syncApp(echo).handleRequest(post("http://shop.test/", never, { signal: controller.signal })),
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

test("an aborted signal and a closed transport refuse synchronous requests too", () => {
  const transport = syncApp(echo);
  const request = { ...get("http://shop.test/"), body: null };

  const aborted = failureOfSync(() => transport.handleRequestSync({ ...request, signal: AbortSignal.abort("late") }));
  transport.closeSync();
  transport[Symbol.dispose]();
  const closed = failureOfSync(() => transport.handleRequestSync(request));

  expect([aborted.kind, aborted.cause, closed.kind]).toEqual(["aborted", "late", "close"]);
});

test("closeSync is refused while an asynchronous request waits for its answer", async () => {
  const transport = syncApp(echo);
  const { opened, open } = gate();
  async function* upload() {
    await opened;
    yield bytes("late");
  }

  const underWay = transport.handleRequest(post("http://shop.test/", upload()));
  expect(() => transport.closeSync()).toThrow(
    new TypeError("closeSync() while 1 asynchronous request(s) wait for their answer. Await them, or call close()."),
  );
  open();
  await underWay;

  transport.closeSync();
});

test("core is told that uploads are gathered and answers stream", () => {
  expect([...syncApp(echo).capabilities]).toEqual(["streams-response-body"]);
});
