import { expect, test } from "vitest";
import { netrcEntries } from "./netrc-entries.ts";

const entries = (text: string): Record<string, readonly [string, string]> =>
  Object.fromEntries([...netrcEntries(text)].map(([host, { login, password }]) => [host, [login, password]]));

test.for<readonly [string, string, Record<string, readonly [string, string]>]>([
  ["one line", "machine h login u password p", { h: ["u", "p"] }],
  ["many lines, with CRLF", "machine h\r\n\tlogin u\r\n\tpassword p\r\n", { h: ["u", "p"] }],
  ["user for login, and an account", "machine h user u account a password p", { h: ["u", "p"] }],
  ["a default", "machine h login u password p\ndefault login d password q", { h: ["u", "p"], default: ["d", "q"] }],
  ["quotes and escapes", String.raw`machine h login "u \"x\"" password p\ q\\`, { h: ['u "x"', "p q\\"] }],
  ["a quote within a word", 'machine h login u password p"q"', { h: ["u", 'p"q"'] }],
  ["comments", "# first\nmachine h # here\nlogin u #there\n#password x\npassword p", { h: ["u", "p"] }],
  ["a password that begins with #", "machine h login u password #p", { h: ["u", "#p"] }],
  ["a macro", "macdef init\nmachine x\ncd /y\n\nmachine h login u password p", { h: ["u", "p"] }],
  ["a macro with CRLF", "macdef init\r\nmachine x\r\n\r\nmachine h login u password p", { h: ["u", "p"] }],
  ["a macro that ends with the file", "machine h login u password p\nmacdef init\ncd /y", { h: ["u", "p"] }],
  ["no password", "machine h login u", { h: ["u", ""] }],
  ["a host twice", "machine h login a password b machine H login u password p", { h: ["u", "p"] }],
  ["nothing", "", {}],
])("netrc with %s", ([, text, expected]) => {
  expect(entries(text)).toEqual(expected);
});

test.for<readonly [string, string]>([
  ["host h", "Line 1"],
  ["machine h\nlogin u\npassword my secret", "Line 3"],
  ["machine h login", 'ends after "login"'],
])("netrc that is none is refused with its place, and without its words: %j", ([text, words]) => {
  expect(() => entries(text)).toThrow(words);
  expect(() => entries(text)).toThrow(SyntaxError);
  expect(() => entries(text)).not.toThrow("secret");
});
