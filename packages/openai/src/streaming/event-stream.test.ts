import { expect, test } from "vitest";
import { APIError, OpenAIError } from "../errors/errors.ts";
import { EventStream, type EventStreamOptions } from "./event-stream.ts";

const encoder = new TextEncoder();

interface Answer {
  readonly response: Response;
  /** Brings the next piece of the body. */
  send(text: string): void;
  end(): void;
  fail(error: Error): void;
  isCancelled: boolean;
}

function answer(...texts: string[]): Answer {
  const headers = { "x-request-id": "req_1" };
  let body!: ReadableStreamDefaultController<Uint8Array>;
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => void (body = controller),
    cancel: () => void (made.isCancelled = true),
  });
  const made: Answer = {
    response: new Response(stream, { headers }),
    send: (text) => body.enqueue(encoder.encode(text)),
    end: () => body.close(),
    fail: (error) => body.error(error),
    isCancelled: false,
  };
  texts.forEach((text) => made.send(text));
  return made;
}

const records = (...values: unknown[]): string => values.map((value) => `data: ${JSON.stringify(value)}\n\n`).join("");

function streamOf({ response }: Answer, options?: EventStreamOptions): EventStream<unknown> {
  return EventStream.from(response, options);
}

async function all(stream: AsyncIterable<unknown>): Promise<unknown[]> {
  const events: unknown[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

/** Leaves the loop at the first event. */
async function first(stream: AsyncIterable<unknown>): Promise<unknown> {
  for await (const event of stream) return event;
  return undefined;
}

test("a stream is iterated once, and says how to do it twice", async () => {
  const made = answer(records(1, 2));
  made.end();
  const stream = streamOf(made);

  expect(await all(stream)).toEqual([1, 2]);
  await expect(all(stream)).rejects.toThrow(
    new OpenAIError("Cannot iterate over a consumed stream, use `.tee()` to split the stream."),
  );
});

test("[DONE] ends the stream, and the body is read on to its end, so that the connection can be used again", async () => {
  const made = answer(records(1), "data: [DONE]\n\n");
  const events = await all(streamOf(made));
  made.end();
  await new Promise((resolve) => setImmediate(resolve));

  expect({ events, isCancelled: made.isCancelled }).toEqual({ events: [1], isCancelled: false });
});

test("a body that goes on after [DONE] is closed, and its events are not told", async () => {
  const made = answer(records(1), "data: [DONE]\n\n");
  const events = await all(streamOf(made));
  made.send(records(2));
  await new Promise((resolve) => setImmediate(resolve));

  expect({ events, isCancelled: made.isCancelled }).toEqual({ events: [1], isCancelled: true });
});

test("leaving the loop closes the body and aborts the controller", async () => {
  const made = answer(records(1, 2));
  const stream = streamOf(made);
  await first(stream);

  expect({ isCancelled: made.isCancelled, isAborted: stream.controller.signal.aborted }).toEqual({
    isCancelled: true,
    isAborted: true,
  });
});

test.each(["controller", "signal"] as const)(
  "the %s ends a loop that waits, without an error, and closes the body",
  async (which) => {
    const made = answer(records(1));
    const own = new AbortController();
    const stream = streamOf(made, { signal: own.signal });
    const aborting = which === "signal" ? own : stream.controller;
    const events: unknown[] = [];
    for await (const event of stream) {
      events.push(event);
      queueMicrotask(() => aborting.abort());
    }

    expect({ events, isCancelled: made.isCancelled, isAborted: stream.controller.signal.aborted }).toEqual({
      events: [1],
      isCancelled: true,
      isAborted: true,
    });
  },
);

test("a controller that is aborted already ends the stream before it begins, and closes the body", async () => {
  const made = answer(records(1));
  const controller = new AbortController();
  controller.abort();

  expect(await all(streamOf(made, { controller }))).toEqual([]);
  expect(made.isCancelled).toBe(true);
});

test.each([
  ["an event called error", `event: error\n${records({ error: { message: "busy", code: "overloaded" } })}`],
  [
    "an event called error that is the error itself",
    `event: error\n${records({ message: "busy", code: "overloaded" })}`,
  ],
  ["an event with an error in it", records({ error: { message: "busy", code: "overloaded" } })],
])("%s raises an APIError with the id of the request, and closes the body", async (_, text) => {
  const made = answer(records(1), text, records(2));
  const error = await all(streamOf(made)).catch((thrown: unknown) => thrown);

  expect(error).toBeInstanceOf(APIError);
  const { message, code, requestID } = error as APIError;
  expect({ message, code, requestID, isCancelled: made.isCancelled }).toEqual({
    message: "busy",
    code: "overloaded",
    requestID: "req_1",
    isCancelled: true,
  });
});

test("data that is no JSON raises an error that does not quote it, in the log neither", async () => {
  const made = answer('data: {"secret": \n\n');
  const logged: string[] = [];
  const logger = { error: (message: string) => void logged.push(message) };

  await expect(all(streamOf(made, { logger }))).rejects.toThrow(
    new SyntaxError("Error reading response: malformed server-sent event JSON."),
  );
  expect(logged.join()).not.toContain("secret");
  expect(logged).toHaveLength(2);
});

test("an error of the connection is thrown as the client has it", async () => {
  const made = answer(records(1));
  const cause = new Error("gone");
  const stream = streamOf(made, { raise: (error) => new OpenAIError("broken off", { cause: error }) });
  const reading = all(stream);
  made.fail(cause);

  await expect(reading).rejects.toMatchObject({ message: "broken off", cause });
});

test("an answer without a body cannot be streamed", () => {
  expect(() => EventStream.from(new Response(null))).toThrow(OpenAIError);
});

test("events that are asked for all at once come in their order", async () => {
  const made = answer(records(1, 2));
  const iterator = streamOf(made)[Symbol.asyncIterator]();
  const asked = [iterator.next(), iterator.next(), iterator.next(), iterator.next()];
  made.send(records(3));
  made.end();

  expect(await Promise.all(asked)).toEqual([
    { value: 1, done: false },
    { value: 2, done: false },
    { value: 3, done: false },
    { value: undefined, done: true },
  ]);
});

test("both streams of a tee yield all events, each at its own speed", async () => {
  const made = answer(records(1, 2, 3));
  made.end();
  const [one, other] = streamOf(made).tee();

  expect([await all(one), await all(other)]).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ]);
});

test("the request of a tee goes on until both streams were left", async () => {
  const made = answer(records(1, 2));
  const [one, other] = streamOf(made).tee();
  await first(one);
  const before = made.isCancelled;
  await first(other);

  expect([before, made.isCancelled]).toEqual([false, true]);
});

test("events go through a readable stream, one in each line", async () => {
  const made = answer(records({ text: "Füße\n" }, [2], null));
  made.end();
  const lines = streamOf(made).toReadableStream();
  const [one, other] = lines.tee();

  expect(await new Response(one).text()).toBe('{"text":"Füße\\n"}\n[2]\nnull\n');
  expect(await all(EventStream.fromReadableStream(other))).toEqual([{ text: "Füße\n" }, [2], null]);
});

test("cancelling the readable stream closes the body", async () => {
  const made = answer(records(1));
  const reader = streamOf(made).toReadableStream().getReader();
  await reader.read();
  await reader.cancel();

  expect(made.isCancelled).toBe(true);
});

test("a readable stream may bring texts, buffers and lines that end anyhow", async () => {
  const pieces = ["1\r", "\n2\r3", encoder.encode("4\n\n").buffer, '\n"5"'];
  const stream = new ReadableStream({
    pull: (controller) => {
      const piece = pieces.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(piece);
    },
  });

  expect(await all(EventStream.fromReadableStream(stream))).toEqual([1, 2, 34, "5"]);
});

test("an image of 8 MB in one record arrives whole, in chunks of any size", async () => {
  const image = "A".repeat(8_000_000);
  const bytes = encoder.encode(records({ image }));
  const chunks = Array.from({ length: Math.ceil(bytes.length / 9973) }, (_, at) =>
    bytes.slice(at * 9973, (at + 1) * 9973),
  );
  const body = new ReadableStream({
    pull: (controller) => {
      const chunk = chunks.shift();
      if (chunk === undefined) controller.close();
      else controller.enqueue(chunk);
    },
  });

  expect(await all(EventStream.from(new Response(body)))).toEqual([{ image }]);
});
