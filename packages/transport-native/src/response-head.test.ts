import { expect, test } from "vitest";
import { NativeResponse } from "./native-response.ts";
import { flags } from "./records.ts";
import { fieldsIn, reasonPhraseIn } from "./response-head.ts";

function response(lines: readonly string[], flagged: number = flags.setCookie | flags.contentEncoding) {
  const head = lines.map((line) => `${line}\r\n`).join("");
  return new NativeResponse(200, head, flagged, null, {});
}

test("fields keep their order, case and duplicates, and lose the blanks around their values", () => {
  const { headers } = response(["HTTP/1.1 200 OK", "X-B: 1", "x-a:2", "X-B: \t 3 4 \t", "Empty:", "Colon: a:b"]);

  expect(headers).toEqual(["X-B", "1", "x-a", "2", "X-B", "3 4", "Empty", "", "Colon", "a:b"]);
});

test("lines that end without a carriage return are read too", () => {
  const head = "HTTP/1.0 404 Not here\nX-A: 1\nX-B: 2\n";

  expect([reasonPhraseIn(head), new NativeResponse(404, head, 0, null, {}).headers]).toEqual([
    "Not here",
    ["X-A", "1", "X-B", "2"],
  ]);
});

test.each([
  ["HTTP/1.1 200 OK", "OK"],
  ["HTTP/1.1 200 ", ""],
  ["HTTP/1.1 200", ""],
  ["HTTP/1.1 404 Caf\u00e9, not there", "Caf\u00e9, not there"],
])("%j has the reason phrase %j", (line, phrase) => {
  expect(reasonPhraseIn(`${line}\r\nX-A: 1\r\n`)).toBe(phrase);
});

test("one field is found without the rest: the first of its name, however that is written", () => {
  const lines = ["HTTP/1.1 200 Location: here", "X-Location: 1", "LOCATION: /a", "location: /b", "Last: x:y"];
  const names = ["location", "x-location", "last", "x", "lo", "ocation", "http/1.1 200 location"];

  expect(names.map((name) => response(lines).header(name))).toEqual([
    "/a",
    "1",
    "x:y",
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("header(name) answers as the list does, for any list", () => {
  const words = ["set-cookie", "Content-Encoding", "X-\u00c0".slice(0, 2), "a", "A", "ab", "AB-c", "date"];
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 500; round++) {
    const lines = Array.from(
      { length: random(9) },
      () => `${words[random(words.length)]}: ${["", "v\u00c4", "a: b", "x-"][random(4)]}`,
    );
    const answer = response(["HTTP/1.1 200 OK", ...lines]);
    for (const word of words) {
      const name = word.toLowerCase();
      const at = answer.headers.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name);
      expect([name, answer.header(name)]).toEqual([name, at < 0 ? undefined : answer.headers[at + 1]]);
    }
  }
});

test("what the engine says is not there is not searched for", () => {
  expect(response(["HTTP/1.1 200 OK", "Date: 1"], 0).header("set-cookie")).toBeUndefined();
});

test("trailers are fields without a line before them", () => {
  expect([fieldsIn("X-Sum: 7\r\nX-B: 1\r\n", 0), fieldsIn("", 0)]).toEqual([["X-Sum", "7", "X-B", "1"], []]);
});
