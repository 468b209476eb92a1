import { expect, test } from "vitest";
import { linkedAs } from "./link-relation.ts";

test.for([
  ['<https://h/2>; rel="next"', "https://h/2"],
  ["</2>; rel=next", "/2"],
  ['</1>; rel="prev", </2>; rel="next"', "/2"],
  ['</2>;rel="next",</3>;rel="last"', "/2"],
  ['</2>; rel="last NEXT"', "/2"],
  ['</2>; REL="Next"', "/2"],
  ['</2>; title="a, <b>; rel=\\"x\\""; rel="next"', "/2"],
  ["</list?a=1,2;b=3>; rel=next", "/list?a=1,2;b=3"],
  ['</2> ; crossorigin ; rel = "next"', "/2"],
  ['</2>;; rel="next"', "/2"],
  ['</wrong>; rel="first"; rel="next", </right>; rel="next"', "/right"],
  ['</wrong>; rel="next"; anchor="#other", </right>; rel="next"', "/right"],
  ['junk, </2>; rel="next"', "/2"],
  ['<>; rel="next"', ""],
] as const)("%s leads to %s", ([header, target]) => {
  expect(linkedAs("next", header)).toBe(target);
});

test.for([
  "",
  "</2>",
  '</2>; rel="nextish"',
  '</2>; rel="prev"',
  '</2; rel="next"',
  'rel="next"',
  '</2>; title="rel=next"',
])("%j has no next page", (header) => {
  expect(linkedAs("next", header)).toBeNull();
});

test("an extension relation is a URI, whose case does not count", () => {
  expect(linkedAs("https://example.org/Rel", '</2>; rel="next https://example.org/rel"')).toBe("/2");
});

test("a hostile header costs no more than its length", () => {
  const started = performance.now();
  for (const piece of ["<", "<>;", "<> ", '<>;a="', "<>;a ", "<>; ;", '\\"'])
    expect(linkedAs("next", `<x>; title="${piece.repeat(30_000)}`)).toBeNull();

  expect(performance.now() - started).toBeLessThan(2_000);
});
