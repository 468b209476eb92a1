import { expect, test } from "vitest";
import { indentedJson } from "./indented-json.ts";

const plain = (_format: unknown, text: string): string => text;

test("each member has a line of its own, as JSON.stringify indents it", () => {
  const value = { text: 'a "b", [c]: {d}\\', list: [1, [], {}, [[2.5e-7]], { deep: null }], empty: {}, yes: true };

  expect(indentedJson(JSON.stringify(value), plain)).toBe(JSON.stringify(value, null, 2));
  expect(indentedJson(` ${JSON.stringify(value, null, 7)}\r\n`, plain)).toBe(JSON.stringify(value, null, 2));
});

test.for(["0", '"text"', "null", "[]", "{}", "[{}]", "[[]]", '{"a":[]}'])("%s is indented too", (text) => {
  expect(indentedJson(text, plain)).toBe(JSON.stringify(JSON.parse(text), null, 2));
});

test("numbers, keys and their order stay as they were received", () => {
  const received = '{"10":12345678901234567890,"2":1.0,"\\u0061":"\\u00e9","a":1e400}';

  expect(indentedJson(received, plain)).toBe(
    ["{", '  "10": 12345678901234567890,', '  "2": 1.0,', '  "\\u0061": "\\u00e9",', '  "a": 1e400', "}"].join("\n"),
  );
});

test("keys, texts and other values have colours of their own", () => {
  const tagged = (format: unknown, text: string): string => `<${String(format)} ${text}>`;

  expect(indentedJson('{"a":["b",1]}', tagged)).toBe('{\n  <cyan "a">: [\n    <green "b">,\n    <yellow 1>\n  ]\n}');
});

test.for(["", "{", "no JSON", "[1,]", '{"a":1}{"b":2}'])("%j is no JSON", (text) => {
  expect(indentedJson(text, plain)).toBeNull();
});
