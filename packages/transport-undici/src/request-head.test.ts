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

test("credentials of the request take the place of the proxy's own", () => {
  const headers = ["Host", "a.test", "proxy-authorization", "Basic mine"];

  expect(headersForHttp1(headers, null, "a.test", ["Proxy-Authorization", "Basic x", "X-Proxy", "1"])).toEqual([
    ...headers,
    "X-Proxy",
    "1",
  ]);
});

test("HTTP/2 loses what speaks of the connection, and names are in lower case", () => {
  const headers = ["Accept", "*/*", "Connection", "close, X-Hop", "X-Hop", "1", "Upgrade", "h2c", "TE", "trailers"];

  expect(headersForHttp2(headers, null, "a.test")).toEqual(["accept", "*/*", "te", "trailers", "host", "a.test"]);
  expect(headersForHttp2(["HOST", "b.test"], null, "a.test")).toEqual(["host", "b.test"]);
});

test.each([headersForHttp1, headersForHttp2])(
  "%o leaves Expect to others, and refuses a length without a body",
  (headersFor) => {
    expect(headersFor(["host", "a.test", "expect", "100-Continue"], null, "a.test", [])).toEqual(["host", "a.test"]);
    expect(() => headersFor(["Expect", "200-ok"], null, "a.test", [])).toThrow(/expects "200-ok"/);
    expect(() => headersFor(["Content-Length", "3"], null, "a.test", [])).toThrow(
      /content-length of 3 and has no body/,
    );
    expect(headersFor(["host", "a.test", "content-length", "0"], null, "a.test", [])).toContain("content-length");
  },
);
