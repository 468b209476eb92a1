// What is sent as multipart is read back by the platform's own parser, which knows nothing of ours.
import { type Files, type FormFields, Request } from "@trunkline/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";

const seed = 20261121;

interface Sent {
  readonly data: readonly (readonly [name: string, value: string])[];
  readonly files: readonly {
    readonly name: string;
    readonly filename: string;
    readonly type: string;
    readonly content: Uint8Array<ArrayBuffer>;
    readonly as: "bytes" | "blob" | "stream" | "later";
  }[];
}

// A form's names are escaped in ways that parsers undo in part: backslashes and controls stay as they were sent, so they
// are left to the recorded bodies. A byte order mark at the start is for some parsers no part of a text.
const text = (unit: "grapheme" | "binary"): fc.Arbitrary<string> =>
  fc
    .oneof(fc.string({ unit, maxLength: 20 }), fc.constantFrom("", "--", "\r\n--", 'a "b"', "a;b=c", "😀"))
    .map((each) => each.toWellFormed().replaceAll("\ufeff", ""));
const fieldName = text("grapheme").map((each) => each.replace(/[\\%\0-\u001f\u007f]/g, ""));

const sent: fc.Arbitrary<Sent> = fc.record({
  data: fc.array(fc.tuple(fieldName, text("binary")), { maxLength: 4 }),
  files: fc.array(
    fc.record({
      name: fieldName,
      filename: fieldName.map((each) => `f${each}`),
      type: fc.constantFrom("text/plain", "application/octet-stream", "image/png"),
      content: fc.uint8Array({ maxLength: 100 }),
      as: fc.constantFrom("bytes", "blob", "stream", "later"),
    }),
    { minLength: 1, maxLength: 4 },
  ),
}) as fc.Arbitrary<Sent>;

function* oneByOne(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1) yield bytes.subarray(at, at + 1);
}

async function* later(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* oneByOne(bytes);
}

const contents = {
  bytes: (bytes: Uint8Array<ArrayBuffer>) => bytes,
  blob: (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]),
  stream: oneByOne,
  later,
} as const;

function requestFor({ data, files }: Sent): Request {
  return new Request("POST", "http://h/", {
    data: data as FormFields,
    files: files.map(({ name, filename, type, content, as }) => [
      name,
      [filename, contents[as](content), type],
    ]) as Files,
  });
}

async function readBack(request: Request): Promise<unknown[]> {
  const body = (await request.read()) as Uint8Array<ArrayBuffer>;
  const headers = { "content-type": request.headers.get("content-type")! };
  const form = await new globalThis.Response(body, { headers }).formData();
  return Promise.all(
    Array.from(form, async ([field, value]) =>
      typeof value === "string"
        ? [field, value]
        : [field, value.name, value.type, [...new Uint8Array(await value.arrayBuffer())]],
    ),
  );
}

test("multipart is read back as it was meant, by another's parser", async () => {
  await fc.assert(
    fc.asyncProperty(sent, async (given) => {
      expect(await readBack(requestFor(given))).toEqual([
        ...given.data,
        ...given.files.map(({ name, filename, type, content }) => [name, filename, type, [...content]]),
      ]);
    }),
    { seed },
  );
});

test("a length that is told is the body's, and it is told unless a stream is in it", async () => {
  await fc.assert(
    fc.asyncProperty(sent, async (given) => {
      const request = requestFor(given);
      const length = request.headers.get("content-length");
      const isKnown = given.files.every(({ as }) => as === "bytes" || as === "blob");

      expect([length, request.headers.get("transfer-encoding")]).toEqual(
        isKnown ? [String((await request.read()).length), null] : [null, "chunked"],
      );
    }),
    { seed },
  );
});

test("a body that can be sent again is sent again alike", async () => {
  await fc.assert(
    fc.asyncProperty(sent, async (given) => {
      const files = given.files.filter(({ as }) => as === "bytes" || as === "blob");
      const request = requestFor({ ...given, files });
      const sendings = [await collected(request), await collected(request)];

      expect(sendings[0]).toEqual(sendings[1]);
    }),
    { seed },
  );
});

async function collected(request: Request): Promise<number[]> {
  const bytes: number[] = [];
  for await (const chunk of request.stream) bytes.push(...chunk);
  return bytes;
}
