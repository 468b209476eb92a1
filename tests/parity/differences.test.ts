// Where we differ from httpx on purpose and no other test says so: docs/differences-from-httpx.md names these.
import * as core from "@trunkline/core";
import {
  codes,
  Cookies,
  getReasonPhrase,
  Headers,
  HTTPError,
  Limits,
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

const httpxErrors =
  `CloseError ConnectError ConnectTimeout CookieConflict DecodingError HTTPError HTTPStatusError InvalidURL
  LocalProtocolError NetworkError PoolTimeout ProtocolError ProxyError ReadError ReadTimeout RemoteProtocolError RequestError
  RequestNotRead ResponseNotRead StreamClosed StreamConsumed StreamError TimeoutException TooManyRedirects TransportError
  UnsupportedProtocol WriteError WriteTimeout`.split(/\s+/);

test("headers, params and cookies iterate pairs", () => {
  expect([new Headers({ a: "1" }), new QueryParams("a=1&a=2"), new Cookies({ a: "1" })].map((all) => [...all])).toEqual(
    [
      [["a", "1"]],
      [
        ["a", "1"],
        ["a", "2"],
      ],
      [["a", "1"]],
    ],
  );
});

test("what Python does by operators is done by methods", () => {
  const headers = new Headers([
    ["A", "1"],
    ["a", "2"],
  ]);
  headers.set("b", "3");

  expect([headers.get("a"), headers.get("c"), headers.has("b"), headers.size]).toEqual(["1, 2", null, true, 3]);
  expect([headers.getAll("a"), [...headers.pairs()]]).toEqual([
    ["1", "2"],
    [
      ["A", "1"],
      ["a", "2"],
      ["b", "3"],
    ],
  ]);
  expect([headers.delete("a"), String(headers)]).toEqual([true, 'Headers({ b: "3" })']);
  expect(new URL("http://a.example").equals("HTTP://a.example")).toBe(true);
  expect([Request, Response, SyncClient].filter((Kind) => "equals" in Kind.prototype)).toEqual([]);
  expect([URL, QueryParams, Headers, Timeout, Limits].filter((Kind) => !("equals" in Kind.prototype))).toEqual([]);
});

test("a status is a number, and its phrase is asked for", () => {
  expect([codes.NOT_FOUND, codes.not_found, codes[404], getReasonPhrase(404)]).toEqual([
    404,
    404,
    "NOT_FOUND",
    "Not Found",
  ]);
});

test("a mistake in the calling code is a TypeError", () => {
  const closed = new SyncClient({ transport: mock(() => ({})) });
  closed.close();
  const response = new Response(200, { content: "a" });
  response.encoding = "klingon";
  const mistakes: readonly (() => unknown)[] = [
    () => closed.get("http://a.example/"),
    () => response.text(),
    () => response.request,
    () => response.elapsed,
    () => response.raiseForStatus(),
    () => new Timeout({ read: 1 }),
    () => new Timeout(-1),
    () => new Limits({ maxConnections: 0 }),
    () => new Proxy("ftp://a.example"),
    () => new QueryParams({ a: {} as never }),
  ];

  for (const mistake of mistakes) expect(mistake).toThrow(TypeError);
});

test("every error that httpx does not have is an HTTPError", () => {
  // Not instanceof, which here looks for a mark that instances carry.
  const isBelow = (Kind: unknown, Parent: { readonly prototype: object }): boolean =>
    typeof Kind === "function" && Object.prototype.isPrototypeOf.call(Parent.prototype, Kind.prototype as object);
  const added = Object.entries(core).filter(([name, Kind]) => isBelow(Kind, Error) && !httpxErrors.includes(name));

  expect(added.map(([name]) => name)).toEqual(expect.arrayContaining(["ResponseTooLarge", "TotalTimeout"]));
  expect(added.filter(([, Kind]) => !isBelow(Kind, HTTPError))).toEqual([]);
});

test("the parts of a URL are text", () => {
  const { target, rawHost, netloc, query, userinfo } = new URL("http://u%40:p@bücher.example:8080/a?b=%C3%A9");

  expect([target, rawHost, netloc, query, userinfo]).toEqual([
    "/a?b=%C3%A9",
    "xn--bcher-kva.example",
    "xn--bcher-kva.example:8080",
    "b=%C3%A9",
    "u%40:p",
  ]);
});

test("the text of a URL masks its password, and its href does not", () => {
  const url = new URL("http://user:secret@a.example/");

  expect([String(url), JSON.stringify(url), url.href]).toEqual([
    "http://user:[secure]@a.example/",
    '"http://user:[secure]@a.example/"',
    "http://user:secret@a.example/",
  ]);
});

test("a default port is left out however the scheme was typed", () => {
  expect(String(new URL("HTTP://a.example:80/"))).toBe("http://a.example/");
});

test("a port is digits, fifteen at most", () => {
  const portOf = (port: string): number | null => new URL(`http://a.example:${port}/`).port;

  expect(portOf("999999999999999")).toBe(999_999_999_999_999);
  for (const port of ["1000000000000000", "-1", " 80", "8_0", "٨٠"]) expect(() => portOf(port)).toThrow("port");
});

test("netloc takes an IPv6 address", () => {
  expect(new URL("http://a.example/b").copyWith({ netloc: "[::1]:8080" }).href).toBe("http://[::1]:8080/b");
});

test("whole numbers in params have no fraction", () => {
  expect(String(new QueryParams({ a: 1.0, b: 1.5 }))).toBe("a=1&b=1.5");
});

test("params hold texts, numbers, booleans and null, no objects", () => {
  expect(String(new QueryParams({ a: [1, true, null, undefined, "é"] }))).toBe("a=1&a=true&a=&a=%C3%A9");
  for (const value of [{}, new Date(0), [["b"]]])
    expect(() => new QueryParams({ a: value as never })).toThrow(TypeError);
});

test("a line break or NUL in a header is refused at once, and so is a name that is no token", () => {
  for (const value of ["1\r\nb: 2", "1\n", "1\0"]) expect(() => new Headers({ a: value })).toThrow(LocalProtocolError);
  for (const name of ["a b", "", "a:", "é"]) expect(() => new Headers({ [name]: "1" })).toThrow(LocalProtocolError);
});

test("a method that is no token is refused at once", () => {
  for (const method of ["A B", "", "GET\r\n"])
    expect(() => new Request(method, "http://a.example/")).toThrow(LocalProtocolError);
});

test("deleting a header or a cookie that is not there is no error", () => {
  expect([new Headers().delete("a"), new Cookies().delete("a")]).toEqual([false, false]);
  expect([new Headers({ a: "1" }).delete("A"), new Cookies({ a: "1" }).delete("a")]).toEqual([true, true]);
});

test("headers know three encodings, and what does not fit reads as U+FFFD", () => {
  expect(new Headers([["a", "é"]], { encoding: "utf-8" }).get("a")).toBe("é");
  const headers = new Headers([["a", "é"]]);
  headers.encoding = "ascii";

  expect(headers.get("a")).toBe("\uFFFD\uFFFD");
  expect(() => new Headers({}, { encoding: "koi8-r" as never })).toThrow(TypeError);
});
