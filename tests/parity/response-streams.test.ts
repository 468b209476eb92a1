import { type ChunkOptions, Response, ResponseNotRead, StreamClosed, StreamConsumed } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const row = (name: string): string => `models/test_responses.py::test_${name}`;
const rows = (...names: readonly string[]): ReturnType<typeof covers> => covers(...names.map(row));

function* parts(): Generator<Uint8Array> {
  yield encoder.encode("Hello, ");
  yield encoder.encode("world!");
}

async function* partsLater(): AsyncGenerator<Uint8Array> {
  yield* parts();
}

function* partsWithEmptyOnes(): Generator<Uint8Array> {
  for (const part of parts()) {
    yield part;
    yield new Uint8Array(0);
  }
}

const streamed = (): Response => new Response(200, { content: parts() });
const streamedLater = (): Response => new Response(200, { content: partsLater() });
const kept = (): Response => new Response(200, { content: "Hello, world!" });

function shown(chunks: Iterable<Uint8Array | string>): string[] {
  return Array.from(chunks, (chunk) => (typeof chunk === "string" ? chunk : decoder.decode(chunk)));
}

async function shownLater(chunks: AsyncIterable<Uint8Array | string>): Promise<string[]> {
  const all: (Uint8Array | string)[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return shown(all);
}

const inFives = ["Hello", ", wor", "ld!"];
const sizes = [
  [5, inFives],
  [7, ["Hello, ", "world!"]],
  [13, ["Hello, world!"]],
  [20, ["Hello, world!"]],
] as const;

test("reading what is here gives it again", rows("read", "empty_read", "aread", "empty_aread"), async () => {
  for (const [make, text] of [
    [kept, "Hello, world!"],
    [() => new Response(200), ""],
  ] as const) {
    const response = make();
    const state = (): unknown => [response.status, response.text(), response.encoding, response.isClosed];

    expect(state()).toEqual([200, text, "utf-8", true]);
    expect([decoder.decode(response.readSync()), decoder.decode(await response.read())]).toEqual([text, text]);
    expect([decoder.decode(response.bytes()), state()]).toEqual([text, [200, text, "utf-8", true]]);
  }
});

test("raw chunks come as they were made", rows("iter_raw", "aiter_raw", "iter_raw_on_iterable"), async () => {
  expect([shown(streamed().iterRawSync()), await shownLater(streamedLater().iterRaw())]).toEqual([
    ["Hello, ", "world!"],
    ["Hello, ", "world!"],
  ]);
  const content = { [Symbol.iterator]: parts };
  expect(shown(new Response(200, { content }).iterRawSync())).toEqual(["Hello, ", "world!"]);
});

test(
  "chunks are as large as one asks",
  rows(
    "iter_raw_with_chunksize",
    "aiter_raw_with_chunksize",
    "iter_bytes_with_chunk_size",
    "aiter_bytes_with_chunk_size",
    "iter_text_with_chunk_size",
    "aiter_text_with_chunk_size",
  ),
  async () => {
    for (const [chunkSize, expected] of sizes) {
      const options: ChunkOptions = { chunkSize };
      const iterations = [
        shown(streamed().iterRawSync(options)),
        shown(streamed().iterBytesSync(options)),
        shown(kept().iterBytesSync(options)),
        shown(streamed().iterTextSync(options)),
        shown(kept().iterTextSync(options)),
        await shownLater(streamedLater().iterRaw(options)),
        await shownLater(streamedLater().iterBytes(options)),
        await shownLater(kept().iterBytes(options)),
        await shownLater(streamedLater().iterText(options)),
        await shownLater(kept().iterText(options)),
      ];

      expect([chunkSize, ...new Set(iterations.map((each) => each.join("|")))]).toEqual([
        chunkSize,
        expected.join("|"),
      ]);
    }
    const emoji = new Response(200, { content: "a😀é😀b" });
    expect(shown(emoji.iterTextSync({ chunkSize: 2 }))).toEqual(["a😀", "é😀", "b"]);
    for (const chunkSize of [0, -1, 1.5, Number.NaN, "5" as unknown as number])
      expect(() => kept().iterBytesSync({ chunkSize })).toThrow("chunkSize is a whole number of bytes, 1 or more");
  },
);

test(
  "empty chunks are left out",
  rows(
    "iter_raw_doesnt_return_empty_chunks",
    "iter_bytes_doesnt_return_empty_chunks",
    "iter_bytes_with_empty_response",
  ),
  async () => {
    const made = (): Response => new Response(200, { content: partsWithEmptyOnes() });

    expect([
      shown(made().iterRawSync()),
      shown(made().iterBytesSync()),
      await shownLater(made().iterBytes()),
      shown(new Response(200, { content: "" }).iterBytesSync()),
      await shownLater(new Response(200).iterBytes()),
    ]).toEqual([["Hello, ", "world!"], ["Hello, ", "world!"], ["Hello, ", "world!"], [], []]);
  },
);

test(
  "a synchronous body is read in either way, an asynchronous one in its own",
  rows("iter_raw_on_async", "close_on_async", "aiter_raw_on_sync", "aclose_on_sync"),
  async () => {
    expect(await shownLater(streamed().iterRaw())).toEqual(["Hello, ", "world!"]);
    const closed = streamed();
    await closed.close();
    expect(closed.isClosed).toBe(true);
    const later = streamedLater();
    for (const misuse of [() => shown(later.iterRawSync()), () => later.closeSync(), () => later.readSync()])
      expect(misuse).toThrow(TypeError);
    expect([decoder.decode(await later.read()), later.text()]).toEqual(["Hello, world!", "Hello, world!"]);
  },
);

test(
  "what has been received is counted",
  rows("iter_raw_increments_updates_counter", "aiter_raw_increments_updates_counter"),
  async () => {
    const counted = (response: Response, lengths: number[], chunk: Uint8Array): void => {
      lengths.push(chunk.length, response.bytesReceived);
    };
    const response = streamed();
    const lengths: number[] = [];
    for (const chunk of response.iterRawSync()) counted(response, lengths, chunk);
    const later = streamedLater();
    const lengthsLater: number[] = [];
    for await (const chunk of later.iterRaw()) counted(later, lengthsLater, chunk);

    expect([lengths, lengthsLater]).toEqual([
      [7, 7, 6, 13],
      [7, 7, 6, 13],
    ]);
  },
);

test(
  "bytes, text and lines are there to be iterated over",
  rows("iter_bytes", "aiter_bytes", "iter_text", "aiter_text", "iter_lines", "aiter_lines"),
  async () => {
    const lines = new Response(200, { content: "Hello,\nworld!" });

    expect([
      shown(kept().iterBytesSync()).join(""),
      (await shownLater(kept().iterBytes())).join(""),
      shown(kept().iterTextSync()).join(""),
      (await shownLater(kept().iterText())).join(""),
      (await shownLater(streamedLater().iterText())).join(""),
    ]).toEqual(Array.from({ length: 5 }, () => "Hello, world!"));
    expect([shown(lines.iterLinesSync()), await shownLater(lines.iterLines())]).toEqual([
      ["Hello,", "world!"],
      ["Hello,", "world!"],
    ]);
  },
);

test(
  "reading a stream keeps it and closes it",
  rows("sync_streaming_response", "async_streaming_response"),
  async () => {
    for (const response of [streamed(), streamedLater()]) {
      expect([response.status, response.isClosed, response.isStreamConsumed]).toEqual([200, false, false]);
      expect(() => response.bytes()).toThrow(ResponseNotRead);

      expect(decoder.decode(await response.read())).toBe("Hello, world!");
      expect([response.text(), response.isClosed, response.isStreamConsumed]).toEqual(["Hello, world!", true, true]);
    }
    const sync = streamed();
    expect([decoder.decode(sync.readSync()), sync.text(), sync.isClosed]).toEqual([
      "Hello, world!",
      "Hello, world!",
      true,
    ]);
  },
);

test(
  "a stream that was read, or closed, cannot be read",
  rows(
    "cannot_read_after_stream_consumed",
    "cannot_aread_after_stream_consumed",
    "cannot_read_after_response_closed",
    "cannot_aread_after_response_closed",
  ),
  async () => {
    const reading = (response: Response): Promise<unknown> => Promise.resolve().then(() => response.read());
    const consumed = streamed();
    shown(consumed.iterBytesSync());
    expect(() => consumed.readSync()).toThrow(StreamConsumed);
    const consumedLater = streamedLater();
    await shownLater(consumedLater.iterBytes());
    await expect(reading(consumedLater)).rejects.toThrow(StreamConsumed);

    const closed = streamed();
    closed.closeSync();
    expect(() => closed.readSync()).toThrow(StreamClosed);
    const closedLater = streamedLater();
    await closedLater.close();
    await expect(reading(closedLater)).rejects.toThrow(StreamClosed);
  },
);

test("nobody waited for a response of one's own", rows("elapsed_not_available_until_closed"), async () => {
  const response = streamedLater();
  expect(() => response.elapsed).toThrow(TypeError);
  await response.close();

  expect(() => response.elapsed).toThrow("only where a client sent for it");
});

test("closing lets go of a source that was not read", async () => {
  const released: string[] = [];
  const stream = new ReadableStream<Uint8Array>({ cancel: () => void released.push("stream") });
  const generator = Object.assign(parts(), { return: () => released.push("generator") }) as Iterable<Uint8Array>;
  const fromWeb = Response.fromWeb(new globalThis.Response(stream));
  await fromWeb.close();
  new Response(200, { content: generator }).closeSync();

  expect(released).toEqual(["stream", "generator"]);
});

test("the body is a platform's stream for those who want one", async () => {
  const received = (response: Response): Promise<string> => new globalThis.Response(response.body).text();
  const cancelled = streamedLater();
  expect(cancelled.body).toBe(cancelled.body);
  await cancelled.body.cancel();

  expect([await received(kept()), await received(streamed()), await received(streamedLater())]).toEqual([
    "Hello, world!",
    "Hello, world!",
    "Hello, world!",
  ]);
  expect(cancelled.isClosed).toBe(true);
});
