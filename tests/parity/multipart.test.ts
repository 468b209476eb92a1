import { type FileInput, type Files, type FormFields, Request, type RequestOptions } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";
import recorded from "./multipart.json" with { type: "json" };

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function posted(options: RequestOptions | object): Request {
  return new Request("POST", "http://127.0.0.1:8000/", options);
}

async function bodyOf(request: Request): Promise<string> {
  return new TextDecoder().decode(await request.read());
}

/** The body in parts, as it was made: each part its lines. */
async function partsOf(options: RequestOptions): Promise<unknown> {
  const request = posted(options);
  const [, boundary = ""] = /^multipart\/form-data; boundary=([0-9a-f]{32})$/.exec(contentType(request)) ?? [];
  const parts = (await bodyOf(request)).split(`--${boundary}`);
  expect([boundary.length, parts[0], parts.at(-1)]).toEqual([32, "", "--\r\n"]);
  return parts.slice(1, -1).map((part) => part.split("\r\n").slice(1, -1));
}

const contentType = (request: Request): string => request.headers.get("content-type") ?? "";

const text = ['Content-Disposition: form-data; name="text"', "", "abc"];
const upload = (name: string, content: string): string[] => [
  `Content-Disposition: form-data; name="${name}"; filename="upload"`,
  "Content-Type: application/octet-stream",
  "",
  content,
];

const values = [
  ["abc-abc0", "abc"],
  ["abc-abc1", bytes("abc")],
] as const;

test(
  "a field and a file are two parts, parted by a random boundary",
  covers(...values.map(([param]) => `test_multipart.py::test_multipart[${param}]`)),
  async () => {
    for (const [, value] of values)
      expect(await partsOf({ data: { text: value }, files: { file: bytes("<file content>") } })).toEqual([
        text,
        upload("file", "<file content>"),
      ]);
  },
);

const explicit = [
  "multipart/form-data; boundary=+++; charset=utf-8",
  "multipart/form-data; charset=utf-8; boundary=+++",
  "multipart/form-data; boundary=+++",
  "multipart/form-data; boundary=+++ ;",
  'multipart/form-data; boundary="+++"; charset=utf-8',
  'multipart/form-data; charset=utf-8; boundary="+++"',
  'multipart/form-data; boundary="+++"',
  'multipart/form-data; boundary="+++" ;',
];

test(
  "a boundary that the caller's header names is the one",
  covers(...explicit.map((header) => `test_multipart.py::test_multipart_explicit_boundary[${header}]`)),
  async () => {
    const files = { file: bytes("<file content>") };
    const body = ["--+++", ...upload("file", "<file content>"), "--+++--", ""].join("\r\n");
    for (const header of explicit) {
      const request = posted({ files, headers: { "Content-Type": header } });

      expect([contentType(request), await bodyOf(request)]).toEqual([header, body]);
    }
  },
);

const boundless = ["multipart/form-data; charset=utf-8", "multipart/form-data; charset=utf-8; "];

test(
  "a header that names no boundary stays as it is",
  covers(...boundless.map((header) => `test_multipart.py::test_multipart_header_without_boundary[${header}]`)),
  () => {
    for (const header of boundless)
      expect(contentType(posted({ files: { file: bytes("x") }, headers: { "Content-Type": header } }))).toBe(header);
  },
);

const keys = [
  ["abc", bytes("abc")],
  ["1", 1],
  ["2.3", 2.3],
  ["None", null],
] as const;

test(
  "a name that is no text is refused",
  covers(...keys.map(([param]) => `test_multipart.py::test_multipart_invalid_key[${param}]`)),
  () => {
    const files = { file: bytes("x") };
    for (const [, key] of keys) {
      expect(() => posted({ data: new Map([[key, "abc"]]), files })).toThrow("A name in data is text");
      expect(() => posted({ data: [[key, "abc"]], files })).toThrow(TypeError);
      expect(() => posted({ files: [[key, "abc"]] })).toThrow("A name in files is text");
    }
  },
);

test(
  "a value that is neither text nor number is refused",
  covers(
    "test_multipart.py::test_multipart_invalid_value[value0]",
    "test_multipart.py::test_multipart_invalid_value[value1]",
  ),
  () => {
    for (const value of [Object.create(null) as object, { key: "value" }, Symbol("s"), new Blob(["x"])])
      expect(() => posted({ data: { text: value }, files: { file: bytes("x") } })).toThrow('The field "text" is text');
  },
);

test(
  "a file may have a name, a type and headers",
  covers(
    "test_multipart.py::test_multipart_file_tuple",
    "test_multipart.py::test_multipart_file_tuple_headers[None]",
    "test_multipart.py::test_multipart_file_tuple_headers[text/plain]",
    "test_multipart.py::test_multipart_headers_include_content_type",
  ),
  async () => {
    const named = 'Content-Disposition: form-data; name="file"; filename="name.txt"';
    const content = bytes("<file content>");
    const filename = "name.txt";
    const part = (...lines: string[]): string[] => [named, ...lines, "", "<file content>"];
    const both = async (
      file: readonly [string, Uint8Array, (string | null)?, Record<string, string>?],
      expected: string[],
    ): Promise<void> => {
      const [, , type, own] = file;
      for (const each of [file, { filename, content, type, headers: own }])
        expect(await partsOf({ data: { text: ["abc"] }, files: { file: each } as Files })).toEqual([text, expected]);
    };

    await both([filename, content], part("Content-Type: text/plain"));
    for (const type of [null, "text/plain"])
      await both([filename, content, type, { Expires: "0" }], part("Expires: 0", "Content-Type: text/plain"));
    await both([filename, content, "text/plain", { "Content-Type": "image/png" }], part("Content-Type: image/png"));
  },
);

test("fields of each kind come before the files", covers("test_multipart.py::test_multipart_encode"), async () => {
  const data: FormFields = { a: "1", b: bytes("C"), c: ["11", "22", "33"], d: "", e: true, f: "" };
  const field = (name: string, value: string): string[] => [
    `Content-Disposition: form-data; name="${name}"`,
    "",
    value,
  ];
  const file = ['Content-Disposition: form-data; name="file"; filename="name.txt"', "Content-Type: text/plain"];

  expect(await partsOf({ data, files: { file: ["name.txt", bytes("<file content>")] } })).toEqual([
    field("a", "1"),
    field("b", "C"),
    field("c", "11"),
    field("c", "22"),
    field("c", "33"),
    field("d", ""),
    field("e", "true"),
    field("f", ""),
    [...file, "", "<file content>"],
  ]);
});

test(
  "content is bytes or text, as UTF-8",
  covers(
    "test_multipart.py::test_multipart_encode_unicode_file_contents",
    "test_multipart.py::test_multipart_encode_files_allows_bytes_content",
    "test_multipart.py::test_multipart_encode_files_allows_str_content",
  ),
  async () => {
    for (const content of [bytes("<bytes content>"), "<str content>", "é😀", bytes("é😀").buffer as ArrayBuffer])
      expect(await partsOf({ files: { file: ["test.txt", content] } })).toEqual([
        [
          'Content-Disposition: form-data; name="file"; filename="test.txt"',
          "Content-Type: text/plain",
          "",
          typeof content === "string" ? content : new TextDecoder().decode(content),
        ],
      ]);
  },
);

test(
  "a file without a name has no type either",
  covers("test_multipart.py::test_multipart_encode_files_allows_filenames_as_none"),
  async () => {
    for (const file of [[null, "<file content>"], { filename: null, content: "<file content>" }] as FileInput[])
      expect(await partsOf({ files: { file } })).toEqual([
        ['Content-Disposition: form-data; name="file"', "", "<file content>"],
      ]);
  },
);

const guessed = [
  ["example.json", "application/json"],
  ["example.txt", "text/plain"],
  ["no-extension", "application/octet-stream"],
] as const;

test(
  "a type is told by the extension",
  covers(
    ...guessed.map(
      ([name, type]) => `test_multipart.py::test_multipart_encode_files_guesses_correct_content_type[${name}-${type}]`,
    ),
  ),
  async () => {
    for (const [name, type] of guessed)
      expect(await partsOf({ files: { file: [name, "x"] } })).toEqual([
        [`Content-Disposition: form-data; name="file"; filename="${name}"`, `Content-Type: ${type}`, "", "x"],
      ]);
  },
);

const formatted = [
  ["test_unicode", "n\u00e4me", "n\u00e4me"],
  ["test_ascii", "name", "name"],
  ["test_unicode_escape", "hello\\world\u0022", "hello\\\\world%22"],
  ["test_unicode_with_control_character", "hello\u001a\u001b\u001c", "hello%1A\u001b%1C"],
] as const;

test(
  "what would end a name early is escaped",
  covers(...formatted.map(([row]) => `test_multipart.py::TestHeaderParamHTML5Formatting::${row}`)),
  async () => {
    for (const [, filename, escaped] of formatted)
      expect(await partsOf({ files: { [filename]: [filename, "x", "a/b"] } })).toEqual([
        [`Content-Disposition: form-data; name="${escaped}"; filename="${escaped}"`, "Content-Type: a/b", "", "x"],
      ]);
  },
);

test("bodies are httpx's, byte for byte", { tags: ["F026"] }, async () => {
  const different: unknown[] = [];
  for (const [data, files, type, body, length] of recorded) {
    const request = posted({ data, files, headers: { "Content-Type": type } });
    const ours = [await bodyOf(request), request.headers.get("content-length")];
    if (ours[0] !== body || ours[1] !== length) different.push([data, files, ours, body]);
  }

  expect([different, recorded.length]).toEqual([[], 81]);
});
