import { expect, test } from "vitest";
import { rawHeader, rawHeaderPairs, rawHeadersFrom, rawHeaderValues } from "./raw-headers.ts";

const headers = ["Set-Cookie", "a=1", "X-Empty", "", "SET-COOKIE", "b=2"];

test("a header is found whatever its case, first value first", () => {
  expect(rawHeader(headers, "set-cookie")).toBe("a=1");
  expect(rawHeader(headers, "x-empty")).toBe("");
  expect(rawHeader(headers, "cookie")).toBeUndefined();
});

test("repeated headers keep every value in order", () => {
  expect(rawHeaderValues(headers, "set-cookie")).toEqual(["a=1", "b=2"]);
});

test("pairs become a flat list and back", () => {
  expect(rawHeadersFrom(rawHeaderPairs(headers))).toEqual(headers);
  expect(rawHeadersFrom(new Headers({ Accept: "*/*" }))).toEqual(["accept", "*/*"]);
});
