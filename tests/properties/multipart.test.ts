// What is sent as multipart is read back by parsers that know nothing of ours: the platform's, and one by the grammar.
import { type Files, type FormFields, Request } from "@trunkline/core";
import * as fc from "fast-check";
import { expect, test } from "../portable/index.ts";
import { type ReadPart, readFormData } from "./form-data-reader.ts";

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

const text: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom("", "--", "\r\n--", 'a "b"', "a;b=c", "😀", "\ufeff", "\\", "a\r\n\r\nb"),
  )
  .map((each) => each.toWellFormed());
// HTML's escapes of a name are themselves not escaped, and one control character is sent as it is.
const anyName = text.map((each) => each.replaceAll(/[%\u001b\u007f]/g, ""));
// What every platform's parser reads as it is meant: they differ over names that are empty or escaped or look like more
// parameters, over files without content, and over types.
const plainName = text.map((each) => `f${each.replaceAll(/[";=%\\\0-\u001f\u007f\ufeff]/g, "")}`);
const plainText = text.map((each) => each.replaceAll("\ufeff", ""));

const sentWith = (name: fc.Arbitrary<string>, value: fc.Arbitrary<string>, leastBytes: number): fc.Arbitrary<Sent> =>
  fc.record({
    data: fc.array(fc.tuple(name, value), { maxLength: 4 }),
    files: fc.array(
      fc.record({
        name,
        // An empty one would not be sent.
        filename: name.filter((each) => each !== ""),
        type: fc.constantFrom("text/plain", "application/octet-stream", "image/png"),
        content: fc.uint8Array({ minLength: leastBytes, maxLength: 100 }),
        as: fc.constantFrom("bytes", "blob", "stream", "later"),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }) as fc.Arbitrary<Sent>;
const sent = sentWith(anyName, text, 0);

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

const meant = ({ data, files }: Sent): readonly ReadPart[] => [
  ...data,
  ...files.map(({ name, filename, type, content }) => [name, filename, type, [...content]] as const),
];

const contentType = (request: Request): string => request.headers.get("content-type")!;

/** Files as `[name, filename, bytes]`. */
async function readByPlatform(request: Request): Promise<readonly unknown[]> {
  const body = (await request.read()) as Uint8Array<ArrayBuffer>;
  const form = await new globalThis.Response(body, { headers: { "content-type": contentType(request) } }).formData();
  return Promise.all(
    Array.from(form, async ([field, value]) =>
      typeof value === "string" ? [field, value] : [field, value.name, [...new Uint8Array(await value.arrayBuffer())]],
    ),
  );
}

test("multipart is read back as it was meant", async () => {
  await fc.assert(
    fc.asyncProperty(sent, async (given) => {
      const request = requestFor(given);

      expect(readFormData(await request.read(), contentType(request))).toEqual(meant(given));
    }),
    { seed, numRuns: 300 },
  );
});

test("the platform's parser reads multipart as it was meant", async () => {
  await fc.assert(
    fc.asyncProperty(sentWith(plainName, plainText, 1), async (given) => {
      const parts = meant(given).map(([name, value, , bytes]) =>
        bytes === undefined ? [name, value] : [name, value, bytes],
      );

      expect(await readByPlatform(requestFor(given))).toEqual(parts);
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
