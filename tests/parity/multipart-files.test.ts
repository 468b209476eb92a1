// What a file may be besides bytes and text, and what becomes of it when it is sent twice.
import { type FileInput, Request, type RequestOptions, RequestNotRead, StreamConsumed } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const headers = { "Content-Type": "multipart/form-data; boundary=+++" };

function posted(options: RequestOptions | object): Request {
  return new Request("POST", "http://h/", { headers, ...options });
}

async function sent(request: Request): Promise<string> {
  let text = "";
  for await (const chunk of request.stream) text += new TextDecoder().decode(chunk);
  return text;
}

function expected(content: string, { filename = "upload", type = "application/octet-stream" } = {}): string {
  return `--+++\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: ${type}\r\n\r\n${content}\r\n--+++--\r\n`;
}

function* generated(): Generator<Uint8Array> {
  yield bytes("<file ");
  yield bytes("content>");
}

/** As Node's streams are, for those that look at their shape. */
function nodeStream(chunks: readonly unknown[], more: object): object {
  return {
    pipe() {},
    async *[Symbol.asyncIterator]() {
      yield* chunks;
    },
    ...more,
  };
}

test(
  "a file of unknown length makes a body of unknown length",
  covers("test_multipart.py::test_multipart_encode_non_seekable_filelike"),
  async () => {
    const sources: FileInput[] = [
      generated(),
      generated,
      { content: [...generated()] },
      new Response("<file content>").body!,
      nodeStream([...generated()], {}) as FileInput,
    ];
    for (const file of sources) {
      const request = posted({ files: { file } });

      expect(Object.fromEntries(request.headers)).toEqual({
        host: "h",
        "transfer-encoding": "chunked",
        "content-type": headers["Content-Type"],
      });
      expect(() => request.bytes()).toThrow(RequestNotRead);
      expect(await sent(request)).toBe(expected("<file content>"));
    }
    // A list is a tuple, and this one none.
    expect(() => posted({ files: { file: [...generated()] } })).toThrow("[filename, content, type?, headers?]");
  },
);

test(
  "a file of text is refused",
  covers(
    "test_multipart.py::test_multipart_encode_files_raises_exception_with_StringIO_content",
    "test_multipart.py::test_multipart_encode_files_raises_exception_with_text_mode_file",
  ),
  async () => {
    const textMode = nodeStream(["text"], { readableEncoding: "utf8" });
    expect(() => posted({ files: { file: textMode } })).toThrow('its encoding set to "utf8"');

    const texts = posted({ files: { file: nodeStream(["text"], {}) } });
    await expect(sent(texts)).rejects.toThrow("A streamed body consists of Uint8Array chunks, not of string");
  },
);

test(
  "a file that can be read again is sent again whole",
  covers("test_multipart.py::test_multipart_rewinds_files"),
  async () => {
    const blob = new File(["<file content>"], "upload");
    for (const file of [blob, generated, { content: blob }] as FileInput[]) {
      const request = posted({ files: { file } });
      const other = posted({ files: { file } });

      expect([await sent(request), await sent(other), await sent(request)]).toEqual([
        expected("<file content>"),
        expected("<file content>"),
        expected("<file content>"),
      ]);
    }
    const once = posted({ files: { file: generated(), more: blob } });
    await sent(once);
    await expect(sent(once)).rejects.toThrow(StreamConsumed);
  },
);

test("a File says its own name, type and length, and a Node stream where it reads", async () => {
  const file = new File(["abc"], "dir/a.json", { type: "text/own" });
  const untyped = new File(["abc"], "a.json");
  const cases: readonly (readonly [FileInput, { filename?: string; type?: string }, hasLength?: false])[] = [
    [file, { filename: "a.json", type: "text/own" }],
    [untyped, { filename: "a.json", type: "application/json" }],
    [new Blob(["abc"]), {}],
    [["b.txt", file, "text/b"], { filename: "b.txt", type: "text/b" }],
    [
      { content: file, type: "text/b" },
      { filename: "a.json", type: "text/b" },
    ],
    [nodeStream([bytes("abc")], { path: "/tmp/c.png" }) as FileInput, { filename: "c.png", type: "image/png" }, false],
  ];
  for (const [given, parts, hasLength] of cases) {
    const request = posted({ files: { file: given } });
    const body = expected("abc", parts);

    expect([await sent(request), request.headers.get("content-length")]).toEqual([
      body,
      hasLength === false ? null : String(body.length),
    ]);
  }
});

test("the platform's FormData is sent as multipart, in its order", async () => {
  const form = new FormData();
  form.append("file", new File(["abc"], "a.txt", { type: "text/plain" }));
  form.append("a", "1");
  form.append("a", "é");
  const field = (value: string): string => `--+++\r\nContent-Disposition: form-data; name="a"\r\n\r\n${value}\r\n`;
  const file = expected("abc", { filename: "a.txt", type: "text/plain" }).slice(0, -"--+++--\r\n".length);

  for (const options of [{ content: form }, { data: form }])
    expect(await sent(posted(options))).toBe(`${file}${field("1")}${field("é")}--+++--\r\n`);
  expect(await sent(posted({ data: form, files: { b: [null, "x"] } }))).toMatch(/name="a"\r\n\r\né\r\n.*name="b"/s);
  const own = new Request("POST", "http://h/", { content: new FormData() });
  expect(own.headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=[0-9a-f]{32}$/);
});

test("what cannot be a file is refused, and says which one", () => {
  const files: readonly unknown[] = [
    1,
    null,
    { key: "value" },
    [],
    ["only-a-name.txt"],
    [1, "content"],
    ["a.txt", 1],
    ["a.txt", "x", "a/b\r\nX: 1"],
    ["a.txt", "x", null, { "X-Own": "1\r\nX: 2" }],
    ["a.txt", "x", null, { "X Own": "1" }],
    new FormData(),
    new URLSearchParams("a=b"),
  ];

  for (const file of files) expect(() => posted({ files: { mine: file } })).toThrow(/The file "mine"/);
  for (const none of ["text", 1, null, [1], [["a"]]]) expect(() => posted({ files: none })).toThrow(/^files come /);
});

test("a large file of many small chunks costs its length", async () => {
  const cost = async (count: number): Promise<number> => {
    const chunk = new Uint8Array(16);
    const request = posted({ files: { file: Array.from({ length: count }, () => chunk).values() } });
    return (await request.read()).length;
  };

  expect([await cost(1000), await cost(200_000)]).toEqual([16_124, 3_200_124]);
});
