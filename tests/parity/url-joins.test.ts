import { URL } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";

const tests = "models/test_url.py::test_";

const references: readonly (readonly [reference: string, path: string])[] = [
  ["/somewhere-else", "/somewhere-else"],
  ["somewhere-else", "/path/to/somewhere-else"],
  ["../somewhere-else", "/path/somewhere-else"],
  ["../../somewhere-else", "/somewhere-else"],
];

test("a reference is joined to an absolute URL", covers(`${tests}url_join`), () => {
  const base = new URL("https://example.org:123/path/to/somewhere");

  expect(references.map(([reference]) => base.join(reference).href)).toEqual(
    references.map(([, path]) => `https://example.org:123${path}`),
  );
});

test("a reference is joined to a relative URL", covers(`${tests}relative_url_join`), () => {
  const base = new URL("/path/to/somewhere");

  expect(references.map(([reference]) => base.join(reference).href)).toEqual(references.map(([, path]) => path));
});

// RFC 3986 §5.4.1, then §5.4.2.
const examples: Readonly<Record<string, string>> = {
  "g:h": "g:h",
  g: "http://example.com/b/c/g",
  "./g": "http://example.com/b/c/g",
  "g/": "http://example.com/b/c/g/",
  "/g": "http://example.com/g",
  "//g": "http://g",
  "?y": "http://example.com/b/c/d;p?y",
  "g?y": "http://example.com/b/c/g?y",
  "#s": "http://example.com/b/c/d;p?q#s",
  "g#s": "http://example.com/b/c/g#s",
  "g?y#s": "http://example.com/b/c/g?y#s",
  ";x": "http://example.com/b/c/;x",
  "g;x": "http://example.com/b/c/g;x",
  "g;x?y#s": "http://example.com/b/c/g;x?y#s",
  "": "http://example.com/b/c/d;p?q",
  ".": "http://example.com/b/c/",
  "./": "http://example.com/b/c/",
  "..": "http://example.com/b/",
  "../": "http://example.com/b/",
  "../g": "http://example.com/b/g",
  "../..": "http://example.com/",
  "../../": "http://example.com/",
  "../../g": "http://example.com/g",
  "../../../g": "http://example.com/g",
  "../../../../g": "http://example.com/g",
  "/./g": "http://example.com/g",
  "/../g": "http://example.com/g",
  "g.": "http://example.com/b/c/g.",
  ".g": "http://example.com/b/c/.g",
  "g..": "http://example.com/b/c/g..",
  "..g": "http://example.com/b/c/..g",
  "./../g": "http://example.com/b/g",
  "./g/.": "http://example.com/b/c/g/",
  "g/./h": "http://example.com/b/c/g/h",
  "g/../h": "http://example.com/b/c/h",
  "g;x=1/./y": "http://example.com/b/c/g;x=1/y",
  "g;x=1/../y": "http://example.com/b/c/y",
  "g?y/./x": "http://example.com/b/c/g?y/./x",
  "g?y/../x": "http://example.com/b/c/g?y/../x",
  "g#s/./x": "http://example.com/b/c/g#s/./x",
  "g#s/../x": "http://example.com/b/c/g#s/../x",
};

test("every example of RFC 3986 is joined as it says", covers(`${tests}url_join_rfc3986`), () => {
  const base = new URL("http://example.com/b/c/d;p?q");

  expect(Object.fromEntries(Object.keys(examples).map((reference) => [reference, base.join(reference).href]))).toEqual(
    examples,
  );
});

test("brackets in the query of a base do no harm", covers(`${tests}resolution_error_1833`), () => {
  expect(new URL("https://example.com/?[]").join("/").href).toBe("https://example.com/");
});
