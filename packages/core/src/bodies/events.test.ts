import { expect, test } from "vitest";
import { all } from "../../test/both.ts";
import { chunkings, streamed } from "../../test/chunkings.ts";
import { seeded, textFrom } from "../../test/seeded.ts";
import { EventParser, type ServerSentEvent } from "./event-parser.ts";
import { eventsOf, eventsOfSync } from "./events.ts";

type Row = readonly [event: string, data: string, id: string, retry: number | null];

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const refuse = (message: string): Error => new Error(message);
const rowOf = ({ event, data, id, retry }: ServerSentEvent): Row => [event, data, id, retry];
const read = (chunks: readonly Uint8Array[]): Row[] => [...eventsOfSync(chunks, refuse)].map(rowOf);
const message = (data: string, id = "", retry: number | null = null): Row => ["message", data, id, retry];

// The rules of the HTML standard, §9.2.6, one or more rows for each.
const rules: readonly (readonly [rule: string, stream: string, events: readonly Row[]])[] = [
  ["a blank line ends an event", "data: a\n\ndata: b\n\n", [message("a"), message("b")]],
  ["a line ends in LF", "data: a\ndata: b\n\n", [message("a\nb")]],
  ["a line ends in CRLF", "data: a\r\ndata: b\r\n\r\n", [message("a\nb")]],
  ["a line ends in CR", "data: a\rdata: b\r\r", [message("a\nb")]],
  [
    "line ends may be mixed",
    "data: a\r\ndata: b\n\r\ndata: c\r\n\rdata: d\r\n\n",
    ["a\nb", "c", "d"].map((data) => message(data)),
  ],
  ["LF and CR are two ends", "data: a\n\rdata: b\n\n", [message("a"), message("b")]],
  ["a byte order mark before the stream is dropped", "\uFEFFdata: a\n\n", [message("a")]],
  ["only the first byte order mark is dropped", "\uFEFF\uFEFFdata: a\n\ndata: \uFEFFb\n\n", [message("\uFEFFb")]],
  ["a line with a colon first is a comment", ": no\ndata: a\n:\n:data: b\n\n", [message("a")]],
  [
    "one space after the colon belongs to it, and no more",
    "data:a\n\ndata: a\n\ndata:  a \n\ndata:\ta\n\n",
    ["a", "a", " a ", "\ta"].map((data) => message(data)),
  ],
  ["colons after the first belong to the value", "data: a: b:c\n\n", [message("a: b:c")]],
  ["a line without a colon is a field without a value", "data\n\ndata\ndata\n\n", [message(""), message("\n")]],
  ["empty data is data", "data:\n\ndata: \ndata:\n\n", [message(""), message("\n")]],
  ["an event without data is none", "event: a\nid: 1\n\n\n\ndata: b\n\n", [message("b", "1")]],
  ["the type is of one event", "event: a\ndata: 1\n\ndata: 2\n\n", [["a", "1", "", null], message("2")]],
  [
    "the last type counts, and an empty one is none",
    "event: a\nevent: b\ndata: 1\n\nevent: a\nevent\ndata: 2\n\n",
    [["b", "1", "", null], message("2")],
  ],
  [
    "an id stays until the next",
    "id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
    [message("a", "1"), message("b", "1"), message("c")],
  ],
  ["an id with NUL is ignored", "id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n", [message("a", "1"), message("b", "1")]],
  ["retry takes digits", "retry: 250\ndata: a\n\ndata: b\n\n", [message("a", "", 250), message("b")]],
  [
    "retry takes nothing but digits",
    ...["-1", "1.5", "1e3", " 1", "1 ", "", "٣", "0x1"].reduce<[string, Row[]]>(
      ([text, rows], value) => [`${text}retry:  ${value}\ndata: ${value}\n\n`, [...rows, message(value)]],
      ["", []],
    ),
  ],
  [
    "names are exact",
    "Data: a\n data: b\ndata : c\ndatas: d\ndat: e\nevents: f\nids: g\nretryy: h\ndata: i\n\n",
    [message("i")],
  ],
  ["what the stream breaks off is no event", "data: a\n\ndata: b\n", [message("a")]],
  ["what is no UTF-8 becomes U+FFFD", "data: \u00e4\u20ac\u{1f600}\n\n", [message("\u00e4\u20ac\u{1f600}")]],
  ["other ends of lines are none", "data: a\u2028b\u0085c\vd\fe\n\n", [message("a\u2028b\u0085c\vd\fe")]],
];

test.each(rules)("%s", { tags: ["F069"] }, (_, stream, events) => {
  for (const chunks of chunkings(bytesOf(stream))) expect([chunks, read(chunks)]).toEqual([chunks, events]);
});

test("bytes that are no UTF-8 become U+FFFD, however they are cut", { tags: ["F069"] }, () => {
  const bytes = Uint8Array.of(...bytesOf("data: a"), 0xe2, 0x82, 0x0a, ...bytesOf("data: "), 0xff, 0x0a, 0x0a);

  for (const chunks of chunkings(bytes)) expect(read(chunks)).toEqual([message("a\uFFFD\n\uFFFD")]);
});

test("both ways of reading find what the standard's own words find in random streams", { tags: ["F069"] }, async () => {
  const random = seeded(9);
  const pieces = [
    "\n",
    "\n",
    "\r\n",
    "\r",
    ":",
    " ",
    "data",
    "data: x",
    "event: e",
    "id: 7",
    "retry: 5",
    "\0",
    "é€😀",
    "\uFEFF",
    "i",
    "d",
  ];
  for (let count = 0; count < 400; count += 1) {
    const stream = textFrom(random, pieces, 24);
    const expected = byTheBook(stream);
    for (const chunks of chunkings(bytesOf(stream))) expect([stream, read(chunks)]).toEqual([stream, expected]);
    const bytes = Array.from(bytesOf(stream), (byte) => Uint8Array.of(byte));
    expect((await all(eventsOf(streamed(bytes), refuse))).map(rowOf)).toEqual(expected);
  }
});

test("the parser keeps what a reconnection needs, also from events without data", { tags: ["F069"] }, () => {
  const parser = new EventParser(refuse);
  parser.push(bytesOf("retry: 9\nid: 4\n\nid: 5\n"));

  expect([parser.next(), parser.lastEventId, parser.reconnectionTime]).toEqual([undefined, "4", 9]);
});

test("an event's data can be read as JSON", { tags: ["F069"] }, () => {
  const [event] = eventsOfSync([bytesOf('data: {"a":\ndata: [1, null]}\n\n')], refuse);

  expect(event?.json()).toEqual({ a: [1, null] });
});

/** The standard's steps over the whole text, as slowly as they read. */
function byTheBook(stream: string): Row[] {
  const text = stream.replace(/^\uFEFF/, "");
  const lines = text.split(/\r\n|\n|\r/).slice(0, -1);
  const rows: Row[] = [];
  let [type, data, id]: [string, string[], string] = ["", [], ""];
  let retry: number | null = null;
  for (const line of lines) {
    const [, name = "", value = ""] = /^([^:]*)(?::[ ]?([^]*))?$/.exec(line) ?? [];
    if (line === "") {
      if (data.length > 0) rows.push([type === "" ? "message" : type, data.join("\n"), id, retry]);
      [type, data, retry] = ["", [], null];
    } else if (name === "event") type = value;
    else if (name === "data") data.push(value);
    else if (name === "id" && !value.includes("\0")) id = value;
    else if (name === "retry" && /^\d+$/.test(value)) retry = Number.parseInt(value, 10);
  }
  return rows;
}
