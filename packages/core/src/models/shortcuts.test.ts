// What is done quickly for the requests of nearly all programs is what the long way does. The long way is taken here too.
import { expect, test } from "vitest";
import { seeded } from "../../test/seeded.ts";
import { pushUpdated } from "./header-lists.ts";
import { Headers } from "./headers.ts";
import { QueryParams, type QueryParamsInput, queryText, type QueryValue } from "./query-params.ts";
import { wireHeaders } from "./request.ts";
import { URL } from "./url.ts";

const random = seeded(20_261_121);
const below = (end: number): number => Math.floor(random() * end);
const oneOf = <Value>(values: readonly Value[]): Value => values[below(values.length)]!;
const many = <Value>(most: number, make: () => Value): Value[] => Array.from({ length: below(most + 1) }, make);

const texts = ["", "a", "two words", "ä&=é", "100%", "a+b", "~*'()", "\ud800", "\u0000", "2026-11-21T09:00:00Z"];
const values: readonly unknown[] = [
  ...texts,
  0,
  -1.5,
  Number.NaN,
  true,
  7n,
  null,
  undefined,
  {},
  ["a", "b"],
  [],
  [null, 1],
];

function outcome<Value>(act: () => Value): Value | string {
  try {
    return act();
  } catch (error) {
    return String(error);
  }
}

test("parameters in a record are the text that they are as QueryParams, or the same error", () => {
  for (let round = 0; round < 3000; round += 1) {
    const record = Object.fromEntries(
      many(4, () => [oneOf([...texts, "0", "__proto__"]), oneOf(values) as QueryValue]),
    );
    for (const input of [record, new Map(Object.entries(record)), Object.entries(record)] as QueryParamsInput[])
      expect(outcome(() => queryText(input))).toBe(outcome(() => String(new QueryParams(input))));
  }
});

test("headers that are updated in one pass are those of a map by name, whatever their number", () => {
  const names = ["Accept", "accept", "ACCEPT", "Host", "x-a", "X-B", "Cookie", "ETag"];
  for (let round = 0; round < 2000; round += 1) {
    const field = (): string[] => [oneOf(names) + (round % 10 === 0 ? below(60) : ""), String(below(9))];
    const [raw, added] = [many(8, field).flat(), many(round % 10 === 0 ? 60 : 4, field).flat()];
    const replaced = new Set(added.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase()));
    const kept = raw.filter((_, at) => !replaced.has(raw[at - (at % 2)]!.toLowerCase()));
    const list: string[] = ["First", "1"];

    pushUpdated(list, raw, added);

    expect(list).toEqual(["First", "1", ...kept, ...added]);
  }
});

test("what a request says in the place of the client's defaults is on the wire as if both had been merged before", () => {
  const names = ["Host", "host", "Content-Length", "transfer-encoding", "Content-Type", "Accept", "x-a"];
  const url = new URL("http://example.org:81/");
  for (let round = 0; round < 2000; round += 1) {
    const field = (): string[] => [oneOf(names), String(below(9))];
    const [defaults, given] = [many(3, field).flat(), many(3, field).flat()];
    const ofBody = oneOf([[], ["Content-Length", "5", "Content-Type", "text/plain"], ["Transfer-Encoding", "chunked"]]);
    const method = oneOf(["GET", "POST"]);
    const merged = Headers.fromRaw(defaults);
    merged.update(Headers.fromRaw(given));

    expect(wireHeaders(method, url, given, ofBody, defaults)).toEqual(wireHeaders(method, url, merged.raw, ofBody));
  }
});

test("target and params that change together are those that change one after the other, the long way", () => {
  const pieces = ["/", "a", ".", "..", "?", "%2e", " ", "ä", "&b=1", "#", ":", "//", "\t", "{"];
  const urls = ["http://example.org/v1/", "https://a:b@h:81?q=1#f", "//h/p", "mailto:x", "/only/path", ""].map(
    (text) => new URL(text),
  );
  for (let round = 0; round < 4000; round += 1) {
    const url = oneOf(urls);
    const target = oneOf(["/", ""]) + many(5, () => oneOf(pieces)).join("");
    const params = oneOf<QueryParamsInput | undefined>([
      undefined,
      {},
      { a: "1", b: "ä b" },
      "x=1&y",
      new QueryParams(),
    ]);
    const { scheme } = url;

    const quick = outcome(() => url.copyWith({ target, params }).href);

    // A change of something else besides, if only to what it is, takes the long way.
    expect(quick).toBe(outcome(() => url.copyWith({ scheme, target }).copyWith({ scheme, params }).href));
  }
});

test("a header's value that is plain is taken as it is, and every other one is encoded or refused", () => {
  const characters = ["a", "~", "\t", " ", "\u007f", "\u0080", "ä", "€", "😀", "\r", "\n", "\0"];
  for (let round = 0; round < 2000; round += 1) {
    const value = many(5, () => oneOf(characters)).join("");
    const bytes = Array.from(new TextEncoder().encode(value), (byte) => String.fromCharCode(byte)).join("");
    const isRefused = /[\r\n\0]/.test(value);

    const raw = outcome(() => new Headers({ a: value }).raw[1]);

    expect(isRefused ? raw?.startsWith("LocalProtocolError: ") : raw).toBe(isRefused ? true : bytes);
  }
});
