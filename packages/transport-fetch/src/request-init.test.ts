import type { RequestBody, TransportRequest } from "@trunkline/transport";
import { expect, test } from "vitest";
import type { Platform } from "./platform.ts";
import { addressOf, headersFor } from "./request-init.ts";

const here: Platform = { guardsHeaders: false, streamsResponses: true, codings: new Set(["gzip", "br"]) };
const browser: Platform = { guardsHeaders: true, streamsResponses: true, codings: null };

function request(headers: readonly string[], body: RequestBody = null, port = 80): TransportRequest {
  const origin = { scheme: "http", host: "a.test", port };
  return { method: "POST", url: { href: "", origin, target: "/" }, headers, body, extensions: {} };
}

const names = (headers: readonly string[], platform: Platform, body?: RequestBody): readonly string[] =>
  headersFor(request(headers, body), platform).map(([name]) => name);

test("an address is made of its parts, with the port where it is not the scheme's", () => {
  const address = (scheme: string, host: string, port: number): string =>
    addressOf({ href: "http://user:secret@a.test/", origin: { scheme, host, port }, target: "/a?b" });

  expect([address("http", "a.test", 80), address("https", "a.test", 443), address("https", "::1", 8443)]).toEqual([
    "http://a.test/a?b",
    "https://a.test/a?b",
    "https://[::1]:8443/a?b",
  ]);
});

test("a browser is not given what it forbids, so that it need not complain", () => {
  const kept = ["Accept", "*/*", "Authorization", "x", "Content-Type", "text/plain", "X-Own", "1", "security", "2"];
  const forbidden = ["Host", "Connection", "Cookie", "Accept-Encoding", "User-Agent", "Content-Length", "Referer"];
  const prefixed = ["Sec-Fetch-Mode", "Proxy-Authorization"];
  const headers = [...kept, ...[...forbidden, ...prefixed].flatMap((name) => [name, "x"])];

  expect(headersFor(request(headers), browser).flat()).toEqual(kept);
});

test("other platforms are given all but what they write themselves", () => {
  const headers = ["Cookie", "a=1", "Referer", "x", "User-Agent", "me", "Sec-Own", "1", "TE", "trailers"];
  const written = ["Expect", "Keep-Alive", "Transfer-Encoding", "Upgrade", "HTTP2-Settings", "Content-Length"];

  expect(names([...headers, ...written.flatMap((name) => [name, "1"])], here)).toEqual([
    "Cookie",
    "Referer",
    "User-Agent",
    "Sec-Own",
    "TE",
  ]);
});

test("Connection says close or nothing, and Host nothing where it is the URL's", () => {
  const headers = ["Connection", "keep-alive", "connection", "Close", "Host", "a.test", "host", "a.test:80"];

  expect(headersFor(request([...headers, "HOST", "b.test"]), here)).toEqual([
    ["connection", "Close"],
    ["HOST", "b.test"],
  ]);
  expect(headersFor(request(["Host", "a.test"], null, 8080), here)).toEqual([["Host", "a.test"]]);
});

test("a stream keeps the length it comes with, bytes have their own", () => {
  const stream = (async function* () {
    yield new Uint8Array(1);
  })();

  expect(names(["Content-Length", "1"], here, stream)).toEqual(["Content-Length"]);
  expect(names(["Content-Length", "1"], here, new Uint8Array(1))).toEqual([]);
});

test("codings that nobody would undo are not asked for", () => {
  const choice = (value: string): readonly string[] => headersFor(request(["Accept-Encoding", value]), here)[0]!;

  expect(choice("gzip, deflate, br, zstd")).toEqual(["Accept-Encoding", "gzip, br"]);
  expect(choice("GZIP;q=0.5,identity , *;q=0")).toEqual(["Accept-Encoding", "GZIP;q=0.5, identity, *;q=0"]);
  expect(choice("zstd, *")).toEqual(["Accept-Encoding", "identity"]);
  expect(headersFor(request(["Accept-Encoding", "zstd"]), { ...here, codings: null })[0]![1]).toBe("zstd");
});
