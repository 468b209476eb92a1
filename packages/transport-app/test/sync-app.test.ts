import { expect, test } from "vitest";
import { syncApp } from "../src/index.ts";
import { bytes, gate, get, post, postSync, text, textOf } from "./requests.ts";
import { echo, failureOfSync, textOfSync, ticking } from "./sync-answers.ts";

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
