import { expect, test } from "vitest";
import { scalarText } from "./scalar.ts";

test.for([
  ["a", "a"],
  [null, ""],
  [1.5, "1.5"],
  [false, "false"],
  [10n, "10"],
] as const)("%s is sent as %j", ([value, text]) => {
  expect(scalarText(value, "It", "a")).toBe(text);
});

test.for([
  [undefined, "undefined"],
  [[1], "Array"],
  [new Date(0), "Date"],
  [Symbol("s"), "Symbol"],
] as const)("%o is no single value", ([value, kind]) => {
  expect(() => scalarText(value, "It", "a", " Do that.")).toThrow(
    new TypeError(`It "a" is text, a number, a boolean or null, not ${kind}. Do that.`),
  );
});
