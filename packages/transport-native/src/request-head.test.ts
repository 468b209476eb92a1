import { createHash, getHashes } from "node:crypto";
import { TransportFailure, type TransportRequest } from "@trunkline/transport";
import { type HttpProxy, proxyFrom, type ProxyOptions } from "@trunkline/transport/proxy";
import { expect, test } from "vitest";
import { asks } from "./records.ts";
import { HeadWriter } from "./request-head.ts";

type Details = Partial<TransportRequest> & { readonly target?: string };

const empty = new Uint8Array(0);
const three = new Uint8Array(3);
async function* stream(): AsyncGenerator<Uint8Array> {}

function request({ target = "/", ...details }: Details): TransportRequest {
  const url = { href: "", origin: { scheme: "http", host: "a.test", port: 80 }, target };
  return { method: "GET", url, headers: [], body: null, extensions: {}, ...details };
}

function written(details: Details): string {
  return new HeadWriter("a.test:80", "a.test").head(request(details)).text;
}

function refused(details: Details): Pick<TransportFailure, "kind" | "sent" | "peer" | "message"> {
  try {
    written(details);
  } catch (failure) {
    if (failure instanceof TransportFailure) return failure;
    throw failure;
  }
  return expect.unreachable("it was written");
}

test("headers leave in the order and with the case they have, Host first where there is none", () => {
  expect(written({ headers: ["X-B", "1", "x-a", "", "X-B", "2"] })).toBe(
    "GET / HTTP/1.1\r\nHost: a.test\r\nX-B: 1\r\nx-a: \r\nX-B: 2\r\n\r\n",
  );
  expect(written({ method: "QUERY", target: "/?%7E", headers: ["Accept", "*/*", "hOST", "b.test"] })).toBe(
    "QUERY /?%7E HTTP/1.1\r\nAccept: */*\r\nhOST: b.test\r\nContent-Length: 0\r\n\r\n",
  );
  expect(written({ method: "OPTIONS", extensions: { target: "*" } })).toBe(
    "OPTIONS * HTTP/1.1\r\nHost: a.test\r\n\r\n",
  );
});

test.each<[what: string, details: Details, framing: string]>([
  ["a GET without a body", {}, ""],
  ["a GET of no bytes", { body: empty }, ""],
  ["a POST without a body", { method: "POST" }, "Content-Length: 0\r\n"],
  ["a POST of no bytes", { method: "POST", body: empty }, "Content-Length: 0\r\n"],
  ["bytes", { method: "DELETE", body: three }, "Content-Length: 3\r\n"],
  ["bytes that are announced", { headers: ["content-length", "3"], body: three }, "content-length: 3\r\n"],
  ["nothing, announced", { headers: ["Content-Length", "0"] }, "Content-Length: 0\r\n"],
  ["a stream", { method: "POST", body: stream() }, "Transfer-Encoding: chunked\r\n"],
  ["a stream that is announced", { headers: ["Content-Length", "3"], body: stream() }, "Content-Length: 3\r\n"],
  ["framing of the caller's own", { headers: ["Transfer-Encoding", "gzip"], body: three }, "Content-Length: 3\r\n"],
  ["a Keep-Alive of the caller's own", { headers: ["Keep-Alive", "timeout=9"] }, ""],
  [
    "an expectation of bytes",
    { headers: ["expect", "100-Continue"], body: three },
    "Expect: 100-continue\r\nContent-Length: 3\r\n",
  ],
  ["an expectation without a body", { headers: ["Expect", "100-continue"] }, ""],
  ["an upgrade", { headers: ["Upgrade", "echo"] }, "Upgrade: echo\r\nConnection: Upgrade\r\n"],
  [
    "an upgrade that says so",
    { headers: ["Upgrade", "echo", "Connection", "keep-alive, upgrade"] },
    "Upgrade: echo\r\nConnection: keep-alive, upgrade\r\n",
  ],
])("%s is framed so that every server reads the same", (_what, details, framing) => {
  expect(written(details).split("Host: a.test\r\n")[1]).toBe(`${framing}\r\n`);
});

test.each<[details: Details, wanted: number, announced: number | null]>([
  [{ method: "HEAD" }, asks.head, null],
  [{ method: "CONNECT", target: "b.test:443" }, asks.connect, null],
  [{ headers: ["Connection", "x, Close"] }, asks.lastOnConnection, null],
  [{ headers: ["Upgrade", "echo"] }, asks.upgrade, null],
  [{ headers: ["Expect", "100-continue"] }, 0, null],
  [{ headers: ["Expect", "100-continue"], body: three }, asks.expect, null],
  [{ body: stream() }, asks.upload | asks.chunked, null],
  [{ body: stream(), headers: ["Content-Length", "7", "Expect", "100-continue"] }, asks.upload | asks.expect, 7],
])("%j asks the engine for what it needs, and no more", (details, wanted, announced) => {
  const head = new HeadWriter("a.test:80", "a.test").head(request(details));

  expect([head.asks, head.announced]).toEqual([wanted, announced]);
});

test.each<[details: Details, message: string]>([
  [{ headers: ["Host", "a b"] }, 'the value of the header Host is "a b", which is no host'],
  [{ headers: ["Host", "a.test", "HOST", "b.test"] }, "it has the header Host twice"],
  [{ headers: ["Content-Length", "1", "content-length", "1"], body: three }, "it announces a content-length twice"],
  [{ headers: ["Content-Length", "+3"], body: three }, 'it announces a content-length of "+3"'],
  [{ headers: ["Content-Length", "3"] }, "it announces a content-length of 3 and has no body"],
  [{ headers: ["Content-Length", "4"], body: three }, "it announces a content-length of 4 and its body has 3 bytes"],
  [{ headers: ["Expect", "202-accepted"] }, 'it expects "202-accepted"; HTTP knows "100-continue" alone'],
  [{ headers: ["X-A"] }, "the header list has 1 entries, so a name lacks its value"],
  [{ target: "" }, 'its target "" has a character that HTTP does not allow there; percent-encode it'],
  [{ method: "" }, '"" is no HTTP method'],
])("%j is refused before it is sent", (details, message) => {
  const failure = refused(details);

  expect([failure.kind, failure.sent, failure.peer]).toEqual(["local-protocol", "nothing", "a.test:80"]);
  expect(failure.message).toBe(`the request to a.test:80 was not sent: ${message}`);
});

const evil = ["\r\n", "\n", "\r", "\0", "\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n", "\u0100", "\u{1F4A9}"];

test.each<[place: string, texts: readonly string[], details: (text: string) => Details]>([
  ["the method", [...evil, " "], (text) => ({ method: `GE${text}T` })],
  ["the target", [...evil, " "], (text) => ({ target: `/a${text}b` })],
  ["the target of the extensions", [...evil, " "], (text) => ({ extensions: { target: `*${text}` } })],
  ["a header's name", [...evil, " ", ":"], (text) => ({ headers: [`X${text}A`, "1"] })],
  ["a header's value", evil, (text) => ({ headers: ["X-A", `a${text}b`] })],
  ["Host", [...evil, " ", "\t", ","], (text) => ({ headers: ["Host", `a${text}b`] })],
  ["Upgrade", evil, (text) => ({ headers: ["Upgrade", `a${text}b`] })],
  ["Connection", evil, (text) => ({ headers: ["Connection", `a${text}b`] })],
])("nothing smuggled into %s leaves, also where the rest of the head was seen before", (_place, texts, details) => {
  const heads = new HeadWriter("a.test:80", "a.test");
  heads.head(request({}));

  for (const text of texts)
    for (let time = 0; time < 2; time++) expect(() => heads.head(request(details(text)))).toThrow(TransportFailure);
});

test("a list that somebody has changed since is read anew", () => {
  const heads = new HeadWriter("a.test:80", "a.test");
  const headers = ["X-A", "1"];
  const first = heads.head(request({ headers })).text;
  headers[1] = "2";

  expect([first, heads.head(request({ headers })).text].map((text) => /X-A: (.)/.exec(text)![1])).toEqual(["1", "2"]);
});

test("a head seen before is the same text, whichever of several lists it has", () => {
  const heads = new HeadWriter("a.test:80", "a.test");
  const lists = Array.from({ length: 6 }, (_, index) => ["X-Number", String(index)]);
  const texts = lists.map((headers) => new HeadWriter("a.test:80", "a.test").head(request({ headers })).text);

  for (let round = 0; round < 3; round++)
    expect(lists.map((headers) => heads.head(request({ headers })).text)).toEqual(texts);
});

const proxied = (proxy: string | ProxyOptions, details: Details): string =>
  new HeadWriter("a.test:80", "a.test", proxyFrom(proxy, "native", { createHash, getHashes }) as HttpProxy).head(
    request(details),
  ).text;

test("a proxy that forwards is told the whole URL, its own headers last, and who asks unless the request says it", () => {
  const proxy = { url: "http://me:secret@p", headers: ["X-Proxy", "1", "x-b", "proxy's"] };

  expect(proxied(proxy, { target: "/a?b", headers: ["X-B", "own"] })).toBe(
    "GET http://a.test/a?b HTTP/1.1\r\nHost: a.test\r\nX-B: own\r\nX-Proxy: 1\r\n" +
      "Proxy-Authorization: Basic bWU6c2VjcmV0\r\n\r\n",
  );
  expect(proxied(proxy, { headers: ["proxy-authorization", "Bearer own"], method: "POST", body: three })).toBe(
    "POST http://a.test/ HTTP/1.1\r\nHost: a.test\r\nproxy-authorization: Bearer own\r\nX-Proxy: 1\r\nx-b: proxy's\r\n" +
      "Content-Length: 3\r\n\r\n",
  );
  expect(proxied("http://p", { method: "OPTIONS", extensions: { target: "*" } })).toBe(
    "OPTIONS * HTTP/1.1\r\nHost: a.test\r\n\r\n",
  );
});

test("by Digest each request says anew who asks, the same one too", () => {
  const proxy = proxyFrom("http://me:secret@p", "native", { createHash, getHashes }) as HttpProxy;
  proxy.login!.learn(['Digest realm="r", nonce="n", qop="auth"'], false);
  const writer = new HeadWriter("a.test:80", "a.test", proxy);

  const heads = [1, 2].map(() => writer.head(request({ target: "/a" })).text);

  expect(heads.map((text) => /uri="(.*?)".* nc=(\d+)/.exec(text)?.slice(1))).toEqual([
    ["http://a.test/a", "00000001"],
    ["http://a.test/a", "00000002"],
  ]);
});
