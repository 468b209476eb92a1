import { expect, test } from "vitest";
import { retryAfterFrom } from "./retry-after.ts";

const now = Date.parse("Wed, 21 Oct 2015 07:28:00 GMT");

test.for([
  ["120", 120_000],
  [" 3 ", 3_000],
  ["0", 0],
  ["Wed, 21 Oct 2015 07:28:30 GMT", 30_000],
  ["Wed, 21 Oct 2015 07:27:00 GMT", 0],
  ["Wednesday, 21-Oct-15 07:28:05 GMT", 5_000],
  ["Wed Oct 21 07:28:07 2015", 7_000],
  [null, null],
  ["", null],
  ["1.5", null],
  ["-1", null],
  ["soon", null],
  ["1e3", null],
] as const)("Retry-After %j asks for %j ms", { tags: ["F070"] }, ([header, wait]) => {
  expect(retryAfterFrom(header, now)).toBe(wait);
});
