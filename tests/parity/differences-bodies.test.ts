// How bodies and what is read of them differ from httpx's.
import { Client, Request, Response, SyncClient } from "@trunkline/core";
import { mock } from "@trunkline/transport-mock";
import { expect, test } from "../portable/index.ts";

const url = "http://a.example/";

/** A text in some charset. */
function textOf(charset: string, ...bytes: readonly number[]): string {
  const headers = { "content-type": `text/plain; charset=${charset}` };
  return new Response(200, { headers, content: Uint8Array.from(bytes) }).text();
}

test("null is JSON's null, and undefined is no body", async () => {
  const bodyOf = async (json?: null): Promise<string> =>
    new TextDecoder().decode(await new Request("POST", url, { json }).read());

  expect([await bodyOf(null), await bodyOf()]).toEqual(["null", ""]);
});

test("what JSON cannot hold is refused by name", () => {
  for (const value of [NaN, Infinity, 1n, () => 1, Symbol("a")])
    expect(() => new Request("POST", url, { json: { value } })).toThrow(/json cannot hold .* at "value"/);
});

test("two bodies for one request are refused, and of two for a response the first counts", () => {
  expect(() => new Request("POST", url, { content: "a", json: 1 })).toThrow(TypeError);
  expect(() => new Request("POST", url, { data: { a: "1" }, json: 1 })).toThrow(TypeError);
  expect(new Response(200, { json: 1, text: "a" }).text()).toBe("a");
});

test("a form holds texts, numbers, booleans and null, and bytes only beside files", async () => {
  const data = { text: "x y", list: [1, true, undefined], nothing: null, absent: undefined };
  const bytes = { a: Uint8Array.of(49) };
  const bodyOf = async (options: object): Promise<string> =>
    new TextDecoder().decode(await new Request("POST", url, options).read());

  expect(await bodyOf({ data })).toBe("text=x+y&list=1&list=true&nothing=");
  expect(await bodyOf({ data: bytes, files: { b: "2" } })).toMatch(/name="a"\r\n\r\n1\r\n/);
  expect(() => new Request("POST", url, { data: bytes })).toThrow(TypeError);
  expect(() => new Request("POST", url, { data: { a: {} as never } })).toThrow(TypeError);
});

test("a type is that of the Blob, else of the extension, else octet-stream", async () => {
  const typeOf = async (name: string, content: string | Blob): Promise<string | undefined> => {
    const body = await new Request("POST", url, { files: { file: [name, content] } }).read();
    return /Content-Type: (.*)\r\n/.exec(new TextDecoder().decode(body))?.[1];
  };

  expect(await typeOf("a.json", new Blob(["x"], { type: "application/x-own" }))).toBe("application/x-own");
  expect(await typeOf("a.json", "x")).toBe("application/json");
  expect(await typeOf("a.unheard-of", "x")).toBe("application/octet-stream");
});

test("a line break or NUL in the header of a part is a TypeError", () => {
  for (const value of ["1\r\nx-b: 2", "1\0"]) {
    const file = ["a.txt", "text", "text/plain", { "x-a": value }] as const;

    expect(() => new Request("POST", url, { files: { file } })).toThrow(TypeError);
  }
});

test("multipart of bytes alone counts as read", () => {
  const files = { file: Uint8Array.of(1) };

  expect(new Request("POST", url, { files }).bytes().length).toBeGreaterThan(1);
});

test("a client sends what is iterated without promises, and a SyncClient refuses what needs them", async () => {
  const transport = mock(() => ({ status: 200 }));
  const later = async function* (): AsyncGenerator<Uint8Array> {
    yield Uint8Array.of(1);
  };
  await using client = new Client({ transport });
  using sync = new SyncClient({ transport });

  expect((await client.post(url, { content: [Uint8Array.of(1)] })).status).toBe(200);
  expect(() => sync.post(url, { content: later() as never })).toThrow(TypeError);
});

test("NaN in JSON is a SyntaxError, and a large integer a number of JavaScript", () => {
  const jsonOf = (text: string): unknown => new Response(200, { content: text }).json();

  for (const text of ["NaN", "[Infinity]"]) expect(() => jsonOf(text)).toThrow(SyntaxError);
  expect(jsonOf("9007199254740993")).toBe(9_007_199_254_740_992);
});

test("a byte of JSON that is no UTF-8 is U+FFFD", () => {
  expect(new Response(200, { content: Uint8Array.of(0x22, 0xff, 0x22) }).json()).toBe("\uFFFD");
});

test("a SyncClient asks for the codings that it can undo without promises, and refuses others by name", async () => {
  const gzipped = new Blob(["hello"]).stream().pipeThrough(new CompressionStream("gzip"));
  const bytes = new Uint8Array(await new globalThis.Response(gzipped).arrayBuffer());
  using client = new SyncClient({ transport: mock(() => ({ headers: { "content-encoding": "gzip" }, bytes })) });
  const isAskedFor = client.headers.get("accept-encoding")?.includes("gzip") ?? false;
  let outcome: string;
  try {
    outcome = client.get(url).text();
  } catch (error) {
    outcome = (error as Error).message;
  }

  expect(outcome).toMatch(isAskedFor ? /^hello$/ : /"gzip", and nothing here decodes gzip/);
});

test("UTF-16 without a byte order mark is little endian", () => {
  expect(textOf("utf-16", 0x61, 0)).toBe("a");
});

test("charsets are the platform's, also where Python's of that name are others", () => {
  const undefinedIn = ["windows-1250", "windows-1252", "windows-1253", "windows-1254", "windows-1257", "windows-1258"];

  expect(new Set(undefinedIn.map((charset) => textOf(charset, 0x81)))).toEqual(new Set(["\u0081"]));
  expect(["iso-8859-9", "iso-8859-11", "tis-620"].map((charset) => textOf(charset, 0x80))).toEqual(["€", "€", "€"]);
  expect([textOf("koi8-u", 0xae), textOf("gb2312", 0x81, 0x40), textOf("shift_jis", 0x81, 0x60)]).toEqual([
    "ў",
    "丂",
    "～",
  ]);
});
