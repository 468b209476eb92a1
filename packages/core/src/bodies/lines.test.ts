import { expect, test } from "vitest";
import { httpx } from "../../test/httpx.ts";
import { LineSplitter } from "./lines.ts";

test("lines are Python's, however the text is cut", { tags: ["F021"] }, () => {
  for (const [text, expected] of httpx.lines)
    for (const pieces of cuts(text)) expect([pieces, linesOf(pieces)]).toEqual([pieces, expected]);
});

test("empty pieces and pauses change nothing", { tags: ["F021"] }, () => {
  expect(linesOf(["", "a\r", "", "", "\nb", "", "\r", ""])).toEqual(["a", "b"]);
  expect(linesOf(["", ""])).toEqual([]);
});

test("a line comes as soon as its end is certain", { tags: ["F021"] }, () => {
  const splitter = new LineSplitter();

  expect([splitter.push("a\nb\r"), splitter.push("c"), splitter.push("\n"), splitter.end(), splitter.end()]).toEqual([
    ["a"],
    ["b"],
    ["c"],
    [],
    [],
  ]);
});

test("a line of a million pieces is one line", { tags: ["F021"] }, () => {
  const splitter = new LineSplitter();
  for (let count = 0; count < 1_000_000; count += 1) splitter.push("x");

  expect(splitter.push("\n")[0]).toHaveLength(1_000_000);
});

function linesOf(pieces: readonly string[]): string[] {
  const splitter = new LineSplitter();
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

/** Every way to cut a short text; for a long one, into equal pieces. */
function* cuts(text: string): Generator<string[]> {
  if (text.length > 12) {
    for (let size = 1; size <= text.length; size += 1)
      yield Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));
    return;
  }
  for (let bits = 0; bits < 2 ** Math.max(0, text.length - 1); bits += 1) {
    const pieces: string[] = [];
    let start = 0;
    for (let at = 0; at < text.length; at += 1)
      if (at === text.length - 1 || ((bits >> at) & 1) === 1) {
        pieces.push(text.slice(start, at + 1));
        start = at + 1;
      }
    yield pieces;
  }
}
