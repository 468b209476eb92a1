import { Request, type RequestOptions, Response, StreamConsumed } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (chunks: readonly Uint8Array[]): string => chunks.map((chunk) => new TextDecoder().decode(chunk)).join("");
const helloWorld = [bytes("Hello, "), bytes("world!")];

function posted(options: object): Request {
  return new Request("POST", "http://example.org", options);
}

const fields = (message: Request | Response): Record<string, string> => Object.fromEntries(message.headers);

async function all(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const read: Uint8Array[] = [];
  for await (const chunk of chunks) read.push(chunk);
  return text(read);
}

/** What a request says, its body read in both ways. */
async function sent(options: object): Promise<[headers: Record<string, string>, sync: string, asynchronous: string]> {
  const request = posted(options);
  return [fields(request), text([...request.stream]), await all(request.stream)];
}

function expected(body: string, type?: string): [Record<string, string>, string, string] {
  const headers = { host: "example.org", "content-length": String(bytes(body).length) };
  return [type === undefined ? headers : { ...headers, "content-type": type }, body, body];
}

test("no body is an empty one", covers("test_content.py::test_empty_content"), async () => {
  expect(await sent({})).toEqual(expected(""));
});

test("bytes and text are sent as they are", covers("test_content.py::test_bytes_content"), async () => {
  for (const content of [bytes("Hello, world!"), bytes("Hello, world!").buffer, "Hello, world!"]) {
    expect(await sent({ content })).toEqual(expected("Hello, world!"));
    // As httpx, which would rather have it as content.
    expect(await sent({ data: content })).toEqual(expected("Hello, world!"));
  }
});

test("a Blob has a length, and a type if it says so", covers("test_content.py::test_bytesio_content"), async () => {
  const plain = posted({ content: new Blob(["Hello, world!"]) });
  const typed = posted({ content: new Blob(["Hello, world!"], { type: "text/plain" }) });
  const told = posted({ content: new Blob(["x"], { type: "text/plain" }), headers: { "content-type": "a/b" } });

  expect([fields(plain), await all(plain.stream), await all(plain.stream)]).toEqual([
    { host: "example.org", "content-length": "13" },
    "Hello, world!",
    "Hello, world!",
  ]);
  expect(fields(typed)).toEqual({ host: "example.org", "content-length": "13", "content-type": "text/plain" });
  expect(fields(told)["content-type"]).toBe("a/b");
  expect(() => [...plain.stream]).toThrow(TypeError);
});

test(
  "a stream whose length nobody knows is sent in chunks, once",
  covers(
    "test_content.py::test_iterator_content",
    "test_content.py::test_aiterator_content",
    "test_content.py::test_async_bytesio_content",
  ),
  async () => {
    function* generated(): Generator<Uint8Array> {
      yield* helloWorld;
    }
    async function* generatedLater(): AsyncGenerator<Uint8Array> {
      yield* helloWorld;
    }
    const stream = (): ReadableStream<Uint8Array> => new Response(200, { content: generated() }).body;
    const chunked = { host: "example.org", "transfer-encoding": "chunked" };
    for (const make of [generated, generatedLater, stream])
      for (const name of ["content", "data"]) {
        const request = posted({ [name]: make() });

        expect([fields(request), await all(request.stream)]).toEqual([chunked, "Hello, world!"]);
        await expect(all(request.stream)).rejects.toThrow(StreamConsumed);
      }
    const sync = posted({ content: generated() });
    expect(text([...sync.stream])).toBe("Hello, world!");
    expect(() => [...sync.stream]).toThrow(StreamConsumed);
    expect(() => [...posted({ content: generatedLater() }).stream]).toThrow(TypeError);
  },
);

test(
  "JSON is compact, and keeps what is not ASCII",
  covers(
    "test_content.py::test_json_content",
    "test_content.py::test_ensure_ascii_false_with_french_characters",
    "test_content.py::test_separators_for_compact_json",
  ),
  async () => {
    for (const [json, body] of [
      [{ Hello: "world!" }, '{"Hello":"world!"}'],
      [{ greeting: "Bonjour, ça va ?" }, '{"greeting":"Bonjour, ça va ?"}'],
      [{ clé: "valeur", liste: [1, 2, 3] }, '{"clé":"valeur","liste":[1,2,3]}'],
    ] as const)
      expect(await sent({ json })).toEqual(expected(body, "application/json"));
  },
);

test(
  "a form is encoded as httpx does",
  covers(
    "test_content.py::test_urlencoded_content",
    "test_content.py::test_urlencoded_boolean",
    "test_content.py::test_urlencoded_none",
    "test_content.py::test_urlencoded_list",
  ),
  async () => {
    const several = new URLSearchParams([
      ["a", "1"],
      ["a", "2"],
    ]);
    for (const [data, body] of [
      [{ Hello: "world!" }, "Hello=world%21"],
      [{ example: true }, "example=true"],
      [{ example: null }, "example="],
      [{ example: ["a", 1, true] }, "example=a&example=1&example=true"],
      [new Map([["a", "b c"]]), "a=b+c"],
      [
        [
          ["a", "1"],
          ["a", ["2", "3"]],
        ],
        "a=1&a=2&a=3",
      ],
      [several, "a=1&a=2"],
    ] as const)
      expect(await sent({ data })).toEqual(expected(body, "application/x-www-form-urlencoded"));
    expect(await sent({ content: several })).toEqual(expected("a=1&a=2", "application/x-www-form-urlencoded"));
  },
);

const part = (content: string): string =>
  `--+++\r\nContent-Disposition: form-data; name="file"; filename="upload"\r\nContent-Type: application/octet-stream\r\n\r\n${content}\r\n`;
const headers = { "Content-Type": "multipart/form-data; boundary=+++" };

test(
  "files make a multipart body, which fields come first in",
  covers(
    "test_content.py::test_multipart_files_content",
    "test_content.py::test_multipart_data_and_files_content",
    "test_content.py::test_multipart_multiple_files_single_input_content",
  ),
  async () => {
    const contents = ["<file content>", "<file content 1>", "<file content 2>"] as const;
    const [file, first, second] = contents.map(bytes);
    const [filePart, firstPart, secondPart] = contents.map(part);
    const message = '--+++\r\nContent-Disposition: form-data; name="message"\r\n\r\nHello, world!\r\n';
    const cases: readonly (readonly [options: RequestOptions, body: string, length: number])[] = [
      [{ files: { file: file! } }, `${filePart}--+++--\r\n`, 138],
      [{ data: { message: "Hello, world!" }, files: { file: file! } }, `${message}${filePart}--+++--\r\n`, 210],
      [
        {
          files: [
            ["file", first!],
            ["file", second!],
          ],
        },
        `${firstPart}${secondPart}--+++--\r\n`,
        271,
      ],
    ];
    for (const [options, body, length] of cases) {
      const [said, sync, asynchronous] = await sent({ ...options, headers });

      expect([said, sync, asynchronous]).toEqual([
        { host: "example.org", "content-length": String(length), "content-type": headers["Content-Type"] },
        body,
        body,
      ]);
    }
    const streamed = posted({ files: { file: new File(["<file content>"], "upload") }, headers });
    expect([fields(streamed)["content-length"], await all(streamed.stream)]).toEqual(["138", cases[0]![1]]);
  },
);

test("no fields and no files are no body", covers("test_content.py::test_empty_request"), async () => {
  expect(await sent({ data: {}, files: {} })).toEqual(expected(""));
});

test(
  "a response has a body like a request's",
  covers("test_content.py::test_response_empty_content", "test_content.py::test_response_bytes_content"),
  async () => {
    const shown = async (response: Response): Promise<unknown[]> => [
      fields(response),
      text([...response.iterBytesSync()]),
      await all(response.iterBytes()),
    ];

    expect(await shown(new Response(200))).toEqual([{}, "", ""]);
    expect(await shown(new Response(200, { content: bytes("Hello, world!") }))).toEqual([
      { "content-length": "13" },
      "Hello, world!",
      "Hello, world!",
    ]);
  },
);

test(
  "a response's stream can be read once",
  covers("test_content.py::test_response_iterator_content", "test_content.py::test_response_aiterator_content"),
  async () => {
    const sync = new Response(200, { content: helloWorld.values() });
    const later = new Response(200, {
      content: (async function* () {
        yield* helloWorld;
      })(),
    });
    expect([fields(sync), text([...sync.iterRawSync()])]).toEqual([
      { "transfer-encoding": "chunked" },
      "Hello, world!",
    ]);
    expect([fields(later), await all(later.iterRaw())]).toEqual([{ "transfer-encoding": "chunked" }, "Hello, world!"]);

    expect(() => [...sync.iterRawSync()]).toThrow(StreamConsumed);
    await expect(all(later.iterRaw())).rejects.toThrow(StreamConsumed);
  },
);

test(
  "what cannot be a body is refused",
  covers("test_content.py::test_invalid_argument", "test_content.py::test_response_invalid_argument"),
  () => {
    for (const content of [123, { a: "b" }, null, Symbol("s"), new Map([["a", "b"]])] as unknown as string[]) {
      expect(() => posted({ content })).toThrow(TypeError);
      expect(() => new Response(200, { content })).toThrow(TypeError);
    }
    expect(() => posted({ content: 123 })).toThrow("not Number");
    expect(() => posted({ data: { a: { b: 1 } } })).toThrow('"a"');
    expect(() => posted({ data: [1] })).toThrow("pairs");
    expect(() => posted({ content: "a", json: 1 })).toThrow("one body");
    expect(() => new Response("200" as unknown as number)).toThrow("status");
  },
);

test("what JSON cannot hold is refused", covers("test_content.py::test_allow_nan_false"), () => {
  for (const number of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    expect(() => posted({ json: { number } })).toThrow(TypeError);
    expect(() => new Response(200, { json: { number } })).toThrow(TypeError);
  }
});
