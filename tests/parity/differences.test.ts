// Where we differ from httpx on purpose and no other test says so: docs/differences-from-httpx.md names these.
import {
  Client,
  Cookies,
  Headers,
  LocalProtocolError,
  Proxy,
  QueryParams,
  Request,
  Response,
  SyncClient,
  Timeout,
  URL,
} from "@trunkline/core";
import { mock } from "@trunkline/transport-mock";
import { expect, test } from "../portable/index.ts";

test("headers and params iterate pairs", () => {
  expect([[...new Headers({ a: "1" })], [...new QueryParams("a=1&a=2")]]).toEqual([
    [["a", "1"]],
    [
      ["a", "1"],
      ["a", "2"],
    ],
  ]);
});

test("null is JSON's null, and undefined is no body", async () => {
  const textOf = async (json?: null): Promise<string> =>
    new TextDecoder().decode(await new Request("POST", "http://a.example/", { json }).read());

  expect([await textOf(null), await textOf()]).toEqual(["null", ""]);
});

test("a client says who it is", () => {
  const client = new Client({ transport: mock(() => ({ status: 200 })) });

  expect(client.headers.get("user-agent")).toMatch(/^trunkline\/\d/);
});

test("the parts of a URL are text", () => {
  const { target, rawHost } = new URL("http://bücher.example/a?b");

  expect([target, rawHost]).toEqual(["/a?b", "xn--bcher-kva.example"]);
});

test("a default port is left out however the scheme was typed", () => {
  expect(String(new URL("HTTP://a.example:80/"))).toBe("http://a.example/");
});

test("a line break in a header is refused at once, and so is a name that is no token", () => {
  expect(() => new Headers({ a: "1\r\nb: 2" })).toThrow(LocalProtocolError);
  expect(() => new Headers({ "a b": "1" })).toThrow(LocalProtocolError);
});

test("whole numbers in params have no fraction", () => {
  expect(String(new QueryParams({ a: 1.0, b: 1.5 }))).toBe("a=1&b=1.5");
});

test("a Timeout has its phases by name", () => {
  expect(() => new Timeout([1, 2, 3, 4] as never)).toThrow(TypeError);
});

test("NaN in JSON is a SyntaxError, and a large integer a number of JavaScript", () => {
  const jsonOf = (text: string): unknown => new Response(200, { content: text }).json();

  expect(() => jsonOf("NaN")).toThrow(SyntaxError);
  expect(jsonOf("9007199254740993")).toBe(9_007_199_254_740_992);
});

test("a byte of JSON that is no UTF-8 is U+FFFD", () => {
  expect(new Response(200, { content: Uint8Array.of(0x22, 0xff, 0x22) }).json()).toBe("\uFFFD");
});

test("UTF-16 without a byte order mark is little endian", () => {
  const headers = { "content-type": "text/plain; charset=utf-16" };

  expect(new Response(200, { headers, content: Uint8Array.of(0x61, 0) }).text()).toBe("a");
});

test("a line break in the header of a part is a TypeError", () => {
  const file = ["a.txt", "text", "text/plain", { "x-a": "1\r\nx-b: 2" }] as const;

  expect(() => new Request("POST", "http://a.example/", { files: { file } as never })).toThrow(TypeError);
});

test("multipart of bytes alone counts as read", () => {
  const files = { file: Uint8Array.of(1) };

  expect(new Request("POST", "http://a.example/", { files }).bytes().length).toBeGreaterThan(1);
});

test("a client sends what is iterated without promises, and a SyncClient refuses what needs them", async () => {
  const transport = mock(() => ({ status: 200 }));
  const later = async function* (): AsyncGenerator<Uint8Array> {
    yield Uint8Array.of(1);
  };
  await using client = new Client({ transport });
  using sync = new SyncClient({ transport });

  expect((await client.post("http://a.example/", { content: [Uint8Array.of(1)] })).status).toBe(200);
  expect(() => sync.post("http://a.example/", { content: later() as never })).toThrow(TypeError);
});

test("an auth flow that never ends is ended with a TypeError", async () => {
  let sent = 0;
  const transport = mock(() => {
    sent += 1;
    return { status: 401 };
  });
  await using client = new Client({ transport });
  const endless = {
    *flow(request: Request): Generator<Request, void, Response> {
      for (;;) yield request;
    },
  };

  await expect(client.get("http://a.example/", { auth: endless })).rejects.toThrow(TypeError);
  expect(sent).toBe(20);
});

test("deleting a cookie that is not there is no error", () => {
  expect(new Cookies().delete("a")).toBe(false);
});

test("headers know three encodings, and what does not fit reads as U+FFFD", () => {
  expect(new Headers([["a", "é"]], { encoding: "utf-8" }).get("a")).toBe("é");
  const headers = new Headers([["a", "é"]]);
  headers.encoding = "ascii";

  expect(headers.get("a")).toBe("\uFFFD\uFFFD");
  expect(() => new Headers({}, { encoding: "koi8-r" as never })).toThrow(TypeError);
});

test("a proxy may speak SOCKS4", () => {
  expect(new Proxy("socks4a://a.example:1080").url.scheme).toBe("socks4a");
});

test("an undefined byte of windows-1252 is a control character, and iso-8859-9 is windows-1254", () => {
  const textOf = (charset: string, byte: number): string =>
    new Response(200, {
      headers: { "content-type": `text/plain; charset=${charset}` },
      content: Uint8Array.of(byte),
    }).text();

  expect([textOf("windows-1252", 0x81), textOf("iso-8859-9", 0x80)]).toEqual(["\u0081", "€"]);
});
