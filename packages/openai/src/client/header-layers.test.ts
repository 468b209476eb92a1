import { expect, test } from "vitest";
import { HeaderLayers } from "./header-layers.ts";
import type { HeadersLike } from "./request-options.ts";

function merged(...layers: HeadersLike[]): [string, string][] {
  const all = new HeaderLayers();
  for (const layer of layers) all.add(layer);
  return [...all.pairs()];
}

test("a later layer replaces a name, whatever its case", () => {
  expect(merged({ Accept: "a", "X-A": "1" }, { accept: "b" })).toEqual([
    ["accept", "b"],
    ["X-A", "1"],
  ]);
});

test("null removes a name, undefined says nothing", () => {
  const layers = new HeaderLayers().add({ "X-A": "1", "X-B": "2" }).add({ "x-a": null, "x-b": undefined });
  expect([...layers.pairs()]).toEqual([["X-B", "2"]]);
  expect([layers.isRemoved("x-a"), layers.isRemoved("x-b")]).toEqual([true, false]);
});

test("a name that is removed and then said again is there", () => {
  const layers = new HeaderLayers().add({ "X-A": null }).add({ "X-A": "1" });
  expect([layers.get("x-a"), layers.isRemoved("x-a")]).toEqual(["1", false]);
});

test("several values are several fields, those of pairs too", () => {
  const pairs: HeadersLike = [
    ["X-A", "1"],
    ["x-a", "2"],
  ];
  expect(merged({ "X-A": ["0"] }, pairs)).toEqual([
    ["x-a", "1"],
    ["x-a", "2"],
  ]);
  expect(new HeaderLayers().add({ "X-A": ["1", "2"] }).get("x-a")).toBe("1, 2");
});

test("what removes a name removes it for other layers too", () => {
  expect(new HeaderLayers().add({ "X-A": null, "X-B": "1" }).removed()).toEqual([["x-a", null]]);
});

test("a name that is no token is refused", () => {
  expect(() => merged({ "a b": "1" })).toThrow(new TypeError('Header name must be a valid HTTP token ["a b"]'));
});
