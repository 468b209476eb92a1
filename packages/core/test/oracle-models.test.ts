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
  [":a:b", "it would print as another URL, with the scheme a"],
]);
// Taken by both, and printed or shown otherwise here.
const otherwise = new Set(["http:////a", "http://xn--a/"]);

test("URLs are parsed and normalised as httpx does", { tags: ["F012"] }, () => {
  const different: unknown[] = [];
  for (const [text, theirs] of httpx.urls) {
    // httpx counts the scheme's default port only where the scheme was typed in small letters.
    if (differences.has(text) || otherwise.has(text) || /^HTTPS:\/\/[^/?#]*:443/.test(text)) continue;
    const ours = answer(() => partsOf(new URL(text)));
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) different.push([text, ours, theirs]);
  }

  expect(different).toEqual([]);
  expect(httpx.urls.length).toBeGreaterThan(300);
});

test.for([...differences])("%s is refused, where httpx takes it: %s", ([text]) => {
  expect(() => new URL(text)).toThrow(InvalidURL);
});

test("a path that begins with two slashes is never printed as a host, where httpx prints it as one", () => {
  expect(new URL("http:////a").href).toBe("http:////a");
  expect(new URL("http:////a").target).toBe("//a");
});

test("a host that begins as Punycode and is none shows as it came, where httpx raises", () => {
  expect(new URL("http://xn--a/").host).toBe("xn--a");
});

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
