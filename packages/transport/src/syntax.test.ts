import { expect, test } from "vitest";
import { headerFault, methodFault, targetFault } from "./syntax.ts";

test("a method holds no space, separator, control or byte beyond ASCII", () => {
  const texts = ["GET", "x-Y_1!#$%&'*+.^`|~", "", "A B", "a:b", "a\n", "é", "a\0", "(a)"];

  expect(texts.filter((text) => methodFault(text) === undefined)).toEqual(["GET", "x-Y_1!#$%&'*+.^`|~"]);
  expect(methodFault("A\nB")).toBe('"A\\nB" is no HTTP method');
});

test("a request target holds no space and no control", () => {
  const texts = ["/", "*", "/a?b=c#d", "/é", "", "/a b", "/a\r\nX: y", "/\0", "/\u007f", "/€"];

  expect(texts.filter((text) => targetFault(text) === undefined)).toEqual(["/", "*", "/a?b=c#d", "/é"]);
  expect(targetFault("/a b")).toBe(
    'its target "/a b" has a character that HTTP does not allow there; percent-encode it',
  );
});

test("a fault in the headers is named, and a value is never shown", () => {
  const lists: unknown[][] = [
    ["A", "", "B", "\t \u00ff"],
    ["A"],
    ["A b", "c"],
    ["", "c"],
    ["A", 1],
    ["Authorization", "secret\r\nX: y"],
    ["A", "secret\0"],
    ["A", "€"],
  ];

  expect(lists.map((list) => headerFault(list as string[]))).toEqual([
    undefined,
    "the header list has 1 entries, so a name lacks its value",
    '"A b" is no header name',
    '"" is no header name',
    "the value of the header A is a number",
    "the value of the header Authorization has a character that HTTP does not allow there",
    "the value of the header A has a character that HTTP does not allow there",
    "the value of the header A has a character that HTTP does not allow there",
  ]);
});
