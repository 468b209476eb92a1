import { expect, test } from "vitest";
import { headersForHttp1, headersForHttp2 } from "./request-head.ts";

test("a list that needs no change is handed on itself", () => {
  const headers = ["Host", "a.test", "Accept", "*/*", "X-A", "1"];

  expect(headersForHttp1(headers, null, "a.test", [])).toBe(headers);
});

test("HTTP/1.1 loses what undici frames by itself, and gains Host and what the proxy is to see", () => {
  const headers = ["X-A", "1", "Transfer-Encoding", "chunked", "keep-alive", "timeout=5", "x-a", "2"];

  expect(headersForHttp1(headers, new Uint8Array(1), "a.test", ["Proxy-Authorization", "Basic x"])).toEqual([
    "Host", "a.test", "X-A", "1", "x-a", "2", "Proxy-Authorization", "Basic x",
  ]); // prettier-ignore
});

test("HTTP/2 loses what speaks of the connection, and names are in lower case", () => {
  const headers = ["Accept", "*/*", "Connection", "close, X-Hop", "X-Hop", "1", "Upgrade", "h2c", "TE", "trailers"];

  expect(headersForHttp2(headers, null, "a.test")).toEqual(["accept", "*/*", "te", "trailers", "host", "a.test"]);
  expect(headersForHttp2(["HOST", "b.test"], null, "a.test")).toEqual(["host", "b.test"]);
});

test.each([headersForHttp1, headersForHttp2])("%o refuses Expect, and a length without a body", (headersFor) => {
  expect(() => headersFor(["Expect", "100-continue"], null, "a.test", [])).toThrow(/does not send the header expect/i);
  expect(() => headersFor(["Content-Length", "3"], null, "a.test", [])).toThrow(/content-length of 3 and has no body/);
  expect(headersFor(["host", "a.test", "content-length", "0"], null, "a.test", [])).toContain("content-length");
});
