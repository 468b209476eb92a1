import { expect, test } from "vitest";
import { jsonPath } from "./json-path.ts";

const json = {
  next: "a",
  links: { next: "b", "a.b": "c" },
  pages: [{ url: "d" }, { url: "e" }],
  "@odata.nextLink": "f",
  "x.y": null,
  x: { y: "not this" },
  $ref: "g",
  "": "h",
};

test.for([
  ["next", "a"],
  ["$.next", "a"],
  ["links.next", "b"],
  ["$.links.next", "b"],
  ["$['links'].next", "b"],
  ['links["a.b"]', "c"],
  ["pages[0].url", "d"],
  ["$.pages[1]['url']", "e"],
  ["pages.1.url", "e"],
  ["@odata.nextLink", "f"],
  ['$["@odata.nextLink"]', "f"],
  ["x.y", null],
  ["$ref", "g"],
  ['[""]', "h"],
  ["$", json],
] as const)("%s finds what is there", ([path, found]) => {
  expect(jsonPath(path)(json)).toEqual(found);
});

test.for(["none", "next.more", "pages[2].url", "pages[0].url.length", "links.constructor", "x.y.z", "toString"])(
  "%s leads nowhere",
  (path) => {
    expect(jsonPath(path)(json)).toBeUndefined();
  },
);

test("a list can be stepped into, and what is no JSON has nothing", () => {
  expect([
    jsonPath("$[1]")([1, 2]),
    jsonPath("[0].a")([{ a: 3 }]),
    jsonPath("a")(undefined),
    jsonPath("a")(null),
  ]).toEqual([2, 3, undefined, undefined]);
});

test.for(["", "$..next", "a..b", "a.", "pages[*].url", "pages[-1]", "pages[0", "a]b", "$.*", "pages[?(@.x)]", "[0]a"])(
  "%j is refused",
  (path) => {
    expect(() => jsonPath(path)).toThrow(
      new TypeError(
        `${JSON.stringify(path)} is no path of keys and indices, such as "links.next" or "$.pages[0].url".`,
      ),
    );
  },
);
