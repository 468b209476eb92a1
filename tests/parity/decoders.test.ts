import { Client, DecodingError, Request, Response } from "@trunkline/core";
import { mock } from "@trunkline/transport-mock";
import { covers, expect, test } from "../portable/index.ts";

const encoder = new TextEncoder();
const body = "test 123";

/** "test 123" in each coding. */
const encoded = {
  deflate: "2b492d2e513034320600",
  zlib: "78da2b492d2e5130343206000d0b0277",
  gzip: "1f8b08000000000002032b492d2e513034320600df0f69c208000000",
  br: "8b0380746573742031323303",
  zstd: "28b52ffd20084100007465737420313233",
  deflateInGzip: "1f8b0800000000000203d3f6d4d50b34303162630000118af8b30a000000",
} as const;

const accepted = (new Client({ transport: mock(() => ({})) }).headers.get("accept-encoding") ?? "").split(", ");

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
}

async function read(codings: string, content: Uint8Array): Promise<string> {
  const response = new Response(200, { headers: { "Content-Encoding": codings }, content });
  return new TextDecoder().decode(await response.read());
}

/** What comes out where the platform has the coding; where it has not, the refusal that names it. */
async function readOrRefused(coding: string, content: Uint8Array, codings: string = coding): Promise<string> {
  if (accepted.includes(coding)) return read(codings, content);
  await expect(read(codings, content)).rejects.toThrow(`nothing here decodes ${coding}`);
  return "refused";
}

const expected = (coding: string, text: string): string => (accepted.includes(coding) ? text : "refused");

test("raw deflate is decoded", covers("test_decoders.py::test_deflate"), async () => {
  expect(await read("deflate", bytesOf(encoded.deflate))).toBe(body);
});

test("deflate in zlib's wrapper is decoded", covers("test_decoders.py::test_zlib"), async () => {
  expect(await read("deflate", bytesOf(encoded.zlib))).toBe(body);
});

test("gzip is decoded", covers("test_decoders.py::test_gzip"), async () => {
  expect(await read("gzip", bytesOf(encoded.gzip))).toBe(body);
});

test("Brotli is decoded", covers("test_decoders.py::test_brotli"), async () => {
  expect(await readOrRefused("br", bytesOf(encoded.br))).toBe(expected("br", body));
});

test("Zstandard is decoded", covers("test_decoders.py::test_zstd"), async () => {
  expect(await readOrRefused("zstd", bytesOf(encoded.zstd))).toBe(expected("zstd", body));
});

test("what is no Zstandard is refused", covers("test_decoders.py::test_zstd_decoding_error"), async () => {
  const garbage = encoder.encode("this_is_not_zstd_compressed_data");

  await expect(read("zstd", garbage)).rejects.toBeInstanceOf(DecodingError);
});

test("an empty body is empty in Zstandard", covers("test_decoders.py::test_zstd_empty"), async () => {
  expect(await read("zstd", new Uint8Array(0))).toBe("");
});

test("Zstandard that was cut short is refused", covers("test_decoders.py::test_zstd_truncated"), async () => {
  for (const end of [3, 16]) {
    const content = bytesOf(encoded.zstd).subarray(0, end);

    await expect(read("zstd", content)).rejects.toBeInstanceOf(DecodingError);
  }
});

test(
  "Zstandard frames are joined, and what is to be skipped is",
  covers("test_decoders.py::test_zstd_multiframe"),
  async () => {
    const foo = "28b52ffd2003190000666f6f";
    const skipped = "502a4d180700000000000000000000";
    const bar = "28b52ffd2003190000626172";

    expect(await readOrRefused("zstd", bytesOf(foo + skipped + bar))).toBe(expected("zstd", "foobar"));
  },
);

test("several codings are undone in reverse order", covers("test_decoders.py::test_multi"), async () => {
  expect(await read("deflate, gzip", bytesOf(encoded.deflateInGzip))).toBe(body);
});

test("identity among the codings changes nothing", covers("test_decoders.py::test_multi_with_identity"), async () => {
  for (const codings of ["br, identity", "identity, br"])
    expect([codings, await readOrRefused("br", bytesOf(encoded.br), codings)]).toEqual([codings, expected("br", body)]);
});

test("a body that arrives in chunks is decoded", covers("test_decoders.py::test_streaming"), async () => {
  const bytes = bytesOf(encoded.gzip);
  async function* compressed(): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(0, 12);
    yield bytes.subarray(12);
  }
  const response = new Response(200, { headers: { "Content-Encoding": "gzip" }, content: compressed() });

  expect(() => response.bytes()).toThrow();
  expect(await response.read()).toEqual(encoder.encode(body));
});

async function* arriving(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** The bytes of a text whose characters are their numbers. */
const byteString = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const detected: Readonly<Record<string, readonly [chunks: readonly string[], text: string, encoding: string]>> = {
  "data0-ascii": [["Hello,", " world!"], "Hello, world!", "ascii"],
  "data1-utf-8": [["\xe3\x83", "\x88\xe3\x83\xa9", "\xe3", "\x83\x99\xe3\x83\xab"], "トラベル", "utf-8"],
  "data2-cp1252": [
    ["Euro character: \x88! abcdefghijklmnopqrstuvwxyz", ""],
    "Euro character: ˆ! abcdefghijklmnopqrstuvwxyz",
    "cp1252",
  ],
  "data3-iso-8859-1": [
    ["Accented: \xd6sterreich abcdefghijklmnopqrstuvwxyz", ""],
    "Accented: Österreich abcdefghijklmnopqrstuvwxyz",
    "iso-8859-1",
  ],
};

for (const [param, [chunks, text, encoding]] of Object.entries(detected))
  test(
    `a function that finds the charset in the body is believed: ${encoding}`,
    covers(`test_decoders.py::test_text_decoder_with_autodetect[${param}]`),
    async () => {
      const asked: number[] = [];
      const defaultEncoding = (bytes: Uint8Array): string => {
        asked.push(bytes.length);
        return encoding;
      };
      const response = new Response(200, { content: arriving(chunks.map(byteString)), defaultEncoding });
      await response.read();

      expect(response.text()).toBe(text);
      let streamed = "";
      for await (const piece of response.iterText()) streamed += piece;
      expect(streamed).toBe(text);
      expect(new Set(asked)).toEqual(new Set([chunks.join("").length]));
    },
  );

test(
  "characters cut between chunks are whole in a named charset",
  covers("test_decoders.py::test_text_decoder_known_encoding"),
  async () => {
    const chunks = ["\x83g", "\x83", "\x89\x83x\x83\x8b"].map(byteString);
    const headers = { "Content-Type": "text/html; charset=shift-jis" };
    const whole = new Response(200, { headers, content: arriving(chunks) });
    await whole.read();
    let streamed = "";
    for await (const piece of new Response(200, { headers, content: arriving(chunks) }).iterText()) streamed += piece;

    expect([whole.text(), streamed]).toEqual(["トラベル", "トラベル"]);
  },
);

for (const coding of ["deflate", "gzip", "br", "identity"]) {
  test(`an empty body is empty in ${coding}`, covers(`test_decoders.py::test_empty_content[${coding}]`), async () => {
    const response = new Response(200, { headers: { "Content-Encoding": coding }, content: "" });
    await response.read();

    expect(response.bytes()).toEqual(new Uint8Array(0));
  });

  test(
    `an empty body is empty in ${coding}, also as it is read`,
    covers(`test_decoders.py::test_decoders_empty_cases[${coding}]`),
    async () => {
      const response = new Response(200, { headers: { "Content-Encoding": coding }, content: arriving([]) });

      expect(await response.read()).toEqual(new Uint8Array(0));
    },
  );
}

for (const coding of ["deflate", "gzip", "br"] as const)
  test(
    `what is no ${coding} is refused, with and without a request`,
    covers(`test_decoders.py::test_decoding_errors[${coding}]`),
    async () => {
      const request = new Request("GET", "https://example.org");
      const refused = async (own: Request | undefined): Promise<unknown> => {
        const headers = { "Content-Encoding": coding };
        return new Response(200, { headers, content: encoder.encode("invalid"), request: own }).read();
      };

      await expect(refused(request)).rejects.toBeInstanceOf(DecodingError);
      await expect(refused(request)).rejects.toMatchObject({ request });
      await expect(refused(undefined)).rejects.toBeInstanceOf(DecodingError);
      expect(await readOrRefused(coding, bytesOf(encoded[coding]))).toBe(expected(coding, body));
    },
  );

test("no bytes are an empty text", covers("test_decoders.py::test_text_decoder_empty_cases"), async () => {
  const empty = new Response(200, { content: "" });
  const chunk = new Response(200, { content: arriving([new Uint8Array(0)]) });
  await chunk.read();

  expect([empty.text(), chunk.text()]).toEqual(["", ""]);
});

test("texts end where chunks do", covers("test_decoders.py::test_streaming_text_decoder[data0-expected0]"), () => {
  const response = new Response(200, { content: ["Hello,", " world!"].map(byteString) });

  expect([...response.iterTextSync()]).toEqual(["Hello,", " world!"]);
});

function linesOf(...chunks: readonly string[]): string[] {
  return [...new Response(200, { content: chunks.map(byteString) }).iterLinesSync()];
}

test("lines end in a line feed", covers("test_decoders.py::test_line_decoder_nl"), () => {
  expect([linesOf(""), linesOf("", "a\n\nb\nc"), linesOf("", "12345\n", "foo ", "bar ", "baz\n")]).toEqual([
    [],
    ["a", "", "b", "c"],
    ["12345", "foo bar baz"],
  ]);
});

test("lines end in a carriage return", covers("test_decoders.py::test_line_decoder_cr"), () => {
  expect([
    linesOf("", "a\r\rb\rc"),
    linesOf("", "a\r\rb\rc\r"),
    linesOf("", "12345\r", "foo ", "bar ", "baz\r"),
  ]).toEqual([
    ["a", "", "b", "c"],
    ["a", "", "b", "c"],
    ["12345", "foo bar baz"],
  ]);
});

test("lines end in both, also cut between them", covers("test_decoders.py::test_line_decoder_crnl"), () => {
  expect([
    linesOf("", "a\r\n\r\nb\r\nc"),
    linesOf("", "a\r\n\r\nb\r\nc\r\n"),
    linesOf("", "a\r", "\n\r\nb\r\nc"),
    linesOf("", "12345\r\n", "foo ", "bar ", "baz\r\n"),
  ]).toEqual([
    ["a", "", "b", "c"],
    ["a", "", "b", "c"],
    ["a", "", "b", "c"],
    ["12345", "foo bar baz"],
  ]);
});

test(
  "a coding that nobody knows is ignored",
  covers("test_decoders.py::test_invalid_content_encoding_header"),
  async () => {
    expect(await read("invalid-header", encoder.encode(body))).toBe(body);
  },
);
