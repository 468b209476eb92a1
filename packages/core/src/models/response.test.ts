import { inspect } from "node:util";
import type { RawHeaders, ResponseExtensions } from "@trunkline/transport";
import { expect, test } from "vitest";
import { nobody, ReceivedResponse } from "./received-response.ts";
import { Request } from "./request.ts";
import { Response } from "./response.ts";

interface Parts {
  readonly status?: number;
  readonly headers?: RawHeaders;
  readonly body?: string | Uint8Array;
  readonly extensions?: ResponseExtensions;
  readonly defaultEncoding?: string;
  readonly header?: (name: string) => string | undefined;
}

/** A response whose body is here already. */
function answered({
  status = 200,
  headers = [],
  body = "",
  extensions = {},
  defaultEncoding = "utf-8",
  header,
}: Parts): Response {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const stream = {
    *[Symbol.iterator](): Generator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += 1) yield bytes.subarray(at, at + 1);
    },
    closeSync() {},
  };
  const record = { status, headers, body: stream, extensions, ...(header && { header }) };
  const request = new Request("GET", "http://h/p");
  return new Response(
    status,
    new ReceivedResponse(record, request, performance.now(), true, { ...nobody, defaultEncoding }),
  );
}

function read(parts: Parts): Response {
  const response = answered(parts);
  response.readSync();
  return response;
}

test("the head says what came over the wire, and else what is standard", { tags: ["F011"] }, () => {
  const shown = (response: Response): unknown[] => [
    response.httpVersion,
    response.statusText,
    response.ok,
    response.url.href,
    inspect(response),
  ];

  expect(shown(answered({ status: 404 }))).toEqual([
    "HTTP/1.1",
    "Not Found",
    false,
    "http://h/p",
    "<Response [404 Not Found]>",
  ]);
  expect(shown(answered({ status: 299, extensions: { httpVersion: "2", reasonPhrase: "Fine" } }))).toEqual([
    "HTTP/2",
    "Fine",
    true,
    "http://h/p",
    "<Response [299 Fine]>",
  ]);
  expect(shown(answered({ status: 999, extensions: { reasonPhrase: "" } }))).toEqual([
    "HTTP/1.1",
    "",
    false,
    "http://h/p",
    "<Response [999]>",
  ]);
});

test("five statuses with a Location lead elsewhere", { tags: ["F011"] }, () => {
  const statuses = [200, 201, 300, 301, 302, 303, 304, 305, 306, 307, 308, 309];

  expect(statuses.filter((status) => answered({ status, headers: ["location", "/b"] }).hasRedirectLocation)).toEqual([
    301, 302, 303, 307, 308,
  ]);
  expect(answered({ status: 302 }).hasRedirectLocation).toBe(false);
});

test("one header is asked of the transport, until the headers are looked at", () => {
  const asked: string[] = [];
  const response = answered({
    headers: ["X-Own", "decoded"],
    header: (name) => {
      asked.push(name);
      return name === "x-own" ? "quick" : undefined;
    },
  });

  expect([response.header("x-own"), response.header("x-none")]).toEqual(["quick", null]);
  response.headers.set("X-Own", "changed");
  expect([response.header("x-own"), response.headers.get("x-own"), asked]).toEqual([
    "changed",
    "changed",
    ["x-own", "x-none"],
  ]);
});

test("the body is there as bytes, text and JSON once it has been read", { tags: ["F011"] }, () => {
  const response = answered({ body: '\ufeff{"a":"é"}' });
  for (const early of [() => response.bytes(), () => response.text(), () => response.json()])
    expect(early).toThrow(/has not been read/);
  response.readSync();

  expect([response.text(), response.json(), response.bytes().length, response.bytesReceived]).toEqual([
    '\ufeff{"a":"é"}',
    { a: "é" },
    13,
    13,
  ]);
  expect(response.readSync()).toBe(response.bytes());
  expect([...response.iterBytesSync()]).toEqual([response.bytes()]);
  expect([[...response.iterTextSync()], [...response.iterLinesSync()]]).toEqual([
    ['\ufeff{"a":"é"}'],
    ['\ufeff{"a":"é"}'],
  ]);
  expect(() => read({ body: "{" }).json()).toThrow(SyntaxError);
});

test("text is in the charset that was named, else the client's default", { tags: ["F011", "F093"] }, () => {
  const body = Uint8Array.of(0xe9);
  const texts = (contentType: string | null, defaultEncoding: string): unknown[] => {
    const response = read({
      body,
      defaultEncoding,
      headers: contentType === null ? [] : ["Content-Type", contentType],
    });
    return [response.encoding, response.text(), [...response.iterTextSync()].join("")];
  };

  expect([
    texts(null, "utf-8"),
    texts("text/plain", "latin-1"),
    texts("text/plain; charset=nonsense", "latin-1"),
    texts("text/plain; charset=ISO-8859-1", "utf-8"),
    texts("text/plain; charset=windows-1251", "latin-1"),
  ]).toEqual([
    ["utf-8", "\ufffd", "\ufffd"],
    ["latin-1", "é", "é"],
    ["latin-1", "é", "é"],
    ["iso-8859-1", "é", "é"],
    ["windows-1251", "й", "й"],
  ]);
});

test("text and lines arrive whole, byte by byte though they come", { tags: ["F020", "F021"] }, () => {
  expect([...answered({ body: "é😀" }).iterTextSync()]).toEqual(["é", "😀"]);
  expect([...answered({ body: "é\r\n😀\n" }).iterLinesSync()]).toEqual(["é", "😀"]);
  expect([...answered({ body: Uint8Array.of(0x61, 0xc3) }).iterTextSync()]).toEqual(["a", "\ufffd"]);
});

test("an empty body is empty in every form", () => {
  const response = read({});

  expect([
    response.text(),
    response.bytes().length,
    [...response.iterBytesSync()],
    [...response.iterLinesSync()],
    response.elapsed >= 0,
  ]).toEqual(["", 0, [], [], true]);
});

test("a transport that answers one header by itself gives the same text", () => {
  const bytes = "/h\u00c3\u00a9";
  const response = answered({ status: 302, headers: ["Location", bytes], header: () => bytes });

  expect([response.header("location"), response.headers.get("location")]).toEqual(["/h\u00e9", "/h\u00e9"]);
});

test("a JSON answer is there as bytes too, as they came", { tags: ["F066"] }, () => {
  const text = '{ "name": "é\\u00e9",\n  "numbers": [1.0] }\n';
  const response = read({ headers: ["Content-Type", "application/json"], body: text });

  expect(new TextDecoder().decode(response.bytes())).toBe(text);
  expect(response.json()).toEqual({ name: "éé", numbers: [1] });
});
