import { expect, test } from "vitest";
import { InvalidURL } from "../errors.ts";
import { seeded, textFrom } from "../../test/seeded.ts";
import { URL } from "./url.ts";

const bases = [
  "http://h",
  "http://h/",
  "https://u:p@h:8/a/b?q#f",
  "http://bücher.example/a/?",
  "//h/a",
  "/a/b",
  "a?b",
  "",
];
const pieces = ["/", "a", ".", "..", "?", "%", "%2e", " ", "é", "=1", "&", "'", "~", "//", ":"];

test("the short way to another target gives what the long one gives", () => {
  const random = seeded(4);
  for (let count = 0; count < 4000; count += 1) {
    const url = new URL(bases[count % bases.length]!);
    const target = `/${textFrom(random, pieces, 6)}`;
    const long = answer(() => url.copyWith({ target, fragment: url.href.includes("#") ? url.fragment : null }).href);

    expect([url.href, target, answer(() => url.copyWith({ target }).href)]).toEqual([url.href, target, long]);
  }
});

test("the short way to other parameters gives what the long one gives", () => {
  for (const base of bases)
    for (const params of [{}, { a: "é b" }, { a: ["1", "&"], b: null }, "", "x=%2F+y", null]) {
      const url = new URL(base);
      const long = url.copyWith({ params, host: url.rawHost });

      expect([base, url.copyWith({ params }).href]).toEqual([base, long.href]);
    }
});

test("a joined URL is as normal as one that was parsed", () => {
  const random = seeded(5);
  for (let count = 0; count < 4000; count += 1) {
    const base = new URL(bases[count % bases.length]!);
    const joined = answer(() => base.join(textFrom(random, pieces, 6)).href);

    expect(answer(() => new URL(joined ?? "\n").href)).toBe(joined);
  }
});

test("parameters that make more than 65536 characters are refused, on both ways", () => {
  const params = { a: "x".repeat(65_535) };

  for (const changes of [{ params }, { params, port: 1 }])
    expect(() => new URL("http://h/").copyWith(changes)).toThrow("The query has 65537 characters");
});

function answer(run: () => string): string | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof InvalidURL) return null;
    throw error;
  }
}
