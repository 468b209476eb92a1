import { expect, test } from "vitest";
import { requestUrl } from "./request-url.ts";

const base = "https://api.test/v1";

test("a path goes below the base, with one slash between them", () => {
  expect(requestUrl(base, "/x", undefined, undefined)).toBe("https://api.test/v1/x");
  expect(requestUrl(`${base}/`, "/x", undefined, null)).toBe("https://api.test/v1/x");
  expect(requestUrl(base, "https://else.test/y", undefined, undefined)).toBe("https://else.test/y");
});

test("a query is written with brackets, every character escaped that could be read otherwise", () => {
  const query = { list: ["a", 1], deep: { er: { x: null } }, none: undefined, at: new Date(0), "k y": "!'()*ü" };
  expect(requestUrl(base, "/x", undefined, query)).toBe(
    "https://api.test/v1/x?list%5B%5D=a&list%5B%5D=1&deep%5Ber%5D%5Bx%5D=&at=1970-01-01T00%3A00%3A00.000Z&k%20y=%21%27%28%29%2A%C3%BC",
  );
});

test("of the base's, the path's, the client's and the call's query the later win", () => {
  expect(requestUrl(`${base}?a=1&b=1&c=1&d=1`, "/x", { c: "3" }, { d: 4, a: undefined })).toBe(
    "https://api.test/v1/x?b=1&c=3&d=4",
  );
  expect(requestUrl(base, "/x?a=1&b=1", undefined, { b: 2 })).toBe("https://api.test/v1/x?a=1&b=2");
});

test("what a base says twice is said twice", () => {
  expect(requestUrl(`${base}?k=1&z=1&k=2`, "/x", undefined, { z: 2 })).toBe("https://api.test/v1/x?z=2&k=1&k=2");
});

test("a query that leads back to itself is refused", () => {
  const query: Record<string, unknown> = {};
  query["again"] = query;
  expect(() => requestUrl(base, "/x", undefined, query)).toThrow(new RangeError("Cyclic object value"));
});
