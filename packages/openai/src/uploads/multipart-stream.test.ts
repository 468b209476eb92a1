import { expect, test } from "vitest";
import { formEntries } from "./form-entries.ts";
import { multipartStream } from "./multipart-stream.ts";
import { toStreamingFile } from "./streaming-file.ts";

function source(): { readonly chunks: AsyncIterable<unknown>; readonly seen: string[] } {
  const seen: string[] = [];
  async function* chunks(): AsyncGenerator<unknown, void, undefined> {
    try {
      seen.push("read");
      yield "text ";
      yield new Uint8Array([98]);
      yield new Blob([" blob"]);
    } finally {
      seen.push("left");
    }
  }
  return { chunks: chunks(), seen };
}

test("a form with a stream is read when it is sent, and not before", async () => {
  const { chunks, seen } = source();
  const file = toStreamingFile(chunks, 'dir/a "b".txt', { type: "text/plain" });
  const { content, boundary } = multipartStream(formEntries({ list: [1, true], file }), false);
  const before = [...seen];
  const text = (await new Response(content).text()).replaceAll(boundary, "BOUNDARY");
  expect([before, seen]).toEqual([[], ["read", "left"]]);
  expect(text.split("\r\n")).toEqual([
    "--BOUNDARY",
    'Content-Disposition: form-data; name="list[]"',
    "",
    "1",
    "--BOUNDARY",
    'Content-Disposition: form-data; name="list[]"',
    "",
    "true",
    "--BOUNDARY",
    'Content-Disposition: form-data; name="file"; filename="a %22b%22.txt"',
    "Content-Type: text/plain",
    "",
    "text b blob",
    "--BOUNDARY--",
    "",
  ]);
});

test("a form that is not sent to its end lets go of its stream", async () => {
  const { chunks, seen } = source();
  const { content } = multipartStream(formEntries({ file: chunks }), false);
  const reader = content.getReader();
  await reader.read();
  await reader.read();
  await reader.cancel();
  expect(seen).toEqual(["read", "left"]);
});

test("a chunk that is no bytes ends the form with an error", async () => {
  async function* chunks(): AsyncGenerator<unknown, void, undefined> {
    yield 7;
  }
  const { content } = multipartStream(formEntries({ file: chunks() }), false);
  await expect(new Response(content).text()).rejects.toThrow(new TypeError("Invalid streaming file chunk: 7"));
});

test("a name that leads out of its folders is refused before anything is sent", () => {
  const entries = formEntries({ file: toStreamingFile(source().chunks, "../a") });
  expect(() => multipartStream(entries, true)).toThrow(TypeError);
});

/** A stream as browsers have it that do not iterate over streams. */
function uniterable(chunks: readonly unknown[]): { readonly stream: ReadableStream; readonly reasons: unknown[] } {
  const reasons: unknown[] = [];
  const rest = [...chunks];
  const stream = new ReadableStream({
    pull: (controller) => (rest.length === 0 ? controller.close() : controller.enqueue(rest.shift())),
    cancel: (reason) => void reasons.push(reason),
  });
  return { stream: Object.assign(stream, { [Symbol.asyncIterator]: undefined }), reasons };
}

test("a stream that cannot be iterated is read to its end too", async () => {
  const { stream, reasons } = uniterable(["text ", new Uint8Array([98]), new Uint8Array([32, 99]).buffer]);
  const { content } = multipartStream(formEntries({ file: toStreamingFile(stream, "a.txt") }), false);

  expect((await new Response(content).text()).split("\r\n").slice(3, 5)).toEqual(["", "text b c"]);
  expect(reasons).toEqual([]);
});

test("a form that is not sent to its end cancels a stream that cannot be iterated", async () => {
  const { stream, reasons } = uniterable(["one", "two", "three"]);
  const reader = multipartStream(formEntries({ file: stream }), false).content.getReader();
  await reader.read();
  await reader.read();
  await reader.cancel();

  expect(reasons).toEqual([undefined]);
});
