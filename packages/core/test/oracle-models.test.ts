// Compared with httpx 0.28.1 on the same input; where the answers differ on purpose, the test says why.
import { expect, test } from "vitest";
import { formEncode } from "../src/bodies/form-encode.ts";
import { InvalidURL } from "../src/errors.ts";
import { QueryParams } from "../src/models/query-params.ts";
import { URL } from "../src/models/url.ts";
import { httpx } from "./httpx.ts";

const differences: ReadonlyMap<string, string | null> = new Map([
  ["http://h:-1/", "a port is digits"],
  ["http://h: 80/", "a port is digits"],
  ["http://[/", "half an IPv6 address"],
  ["http://[fe80::1%25eth0]/", "a zone means nothing to anybody else; RFC 9844 takes them out of URLs"],
  ["http://xn--a/", "punycode is not looked into until IDNA is here"],
  ["https://é.example/", "IDNA is not here yet"],
  ["http:////a", "it would print as another URL, with the host a"],
]);

test("URLs are parsed and normalised as httpx does", { tags: ["F012"] }, () => {
  const different: unknown[] = [];
  for (const [text, theirs] of httpx.urls) {
    // httpx swallows a leading colon, and counts the scheme's default port only where the scheme was typed in small letters.
    if (differences.has(text) || text.startsWith(":") || /^HTTPS:\/\/[^/?#]*:443/.test(text)) continue;
    const ours = answer(() => partsOf(new URL(text)));
    // A relative URL without a path has none; httpx says "/", which would change what it is appended to.
    const expected = theirs && !(theirs[1] !== "" && theirs[5] !== "") ? relative(theirs) : theirs;
    const decoded = expected && expected[5] === "bücher.example" ? expected.with(5, "xn--bcher-kva.example") : expected;
    if (JSON.stringify(ours) !== JSON.stringify(decoded)) different.push([text, ours, decoded]);
  }

  expect(different).toEqual([]);
  expect(httpx.urls.length).toBeGreaterThan(300);
});

test.for([...differences].filter(([text]) => text !== "http://xn--a/"))(
  "%s is refused, where httpx takes it: %s",
  ([text]) => {
    expect(() => new URL(text)).toThrow(InvalidURL);
  },
);

test("references are joined as httpx joins them, but for RFC 3986's own answers", { tags: ["F012"] }, () => {
  // Python's urljoin takes "//" in a path for "/", and keeps the fragment of the base for an empty reference.
  const byTheRfc = (base: string, reference: string): boolean =>
    base.includes("a//b") || reference === "g//.." || (reference === "" && base.includes("#"));
  const different: unknown[] = [];
  for (const [base, answers] of Object.entries(httpx.joins))
    answers.forEach((expected, index) => {
      const reference = httpx.references[index]!;
      const ours = answer(() => new URL(base).join(reference).href);
      if (ours !== expected && !byTheRfc(base, reference)) different.push([base, reference, ours, expected]);
    });

  expect(different).toEqual([]);
});

test("query strings are read and printed as httpx does", { tags: ["F014"] }, () => {
  const ours = httpx.queries.map(([text]) => [text, [...new QueryParams(text)], String(new QueryParams(text))]);

  expect(ours).toEqual(httpx.queries);
});

test("forms are encoded as httpx does", { tags: ["F014"] }, () => {
  const ours = httpx.forms.map(([pairs]) => [
    pairs,
    String(new QueryParams(pairs)),
    pairs.map((pair) => pair.map(formEncode).join("=")).join("&"),
  ]);

  expect(ours).toEqual(httpx.forms.map(([pairs, printed]) => [pairs, printed, printed]));
});

function answer<Value>(run: () => Value): Value | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof InvalidURL) return null;
    throw error;
  }
}

function partsOf(url: URL): unknown[] {
  const { href, scheme, userinfo, username, password, host, port, path, target, query, fragment } = url;
  return [href, scheme, userinfo, username, password, host, port, path, target, query, fragment];
}

function relative(theirs: readonly (string | number | null)[]): (string | number | null)[] {
  const path = String(theirs[0])
    .replace(/^[a-z]+:/i, "")
    .replace(/^\/\/[^/?#]*/, "")
    .replace(/[?#][^]*$/, "");
  const hasPath = path !== "";
  return hasPath ? [...theirs] : theirs.with(7, "").with(8, String(theirs[8]).slice(1));
}
