import { expect, test } from "vitest";
import { problemOf } from "./rust.ts";

test("a cargo that is new enough builds the engine", () => {
  const versions = ["cargo 1.88.0 (873a06493 2025-05-10)", "cargo 1.100.2", "cargo 2.0.0-nightly (0 2030-01-01)"];

  expect(versions.map((version) => problemOf(version, "1.88"))).toEqual([undefined, undefined, undefined]);
});

test("no cargo, or one that is too old, is named", () => {
  expect(problemOf("", "1.88")).toBe("no cargo here");
  expect(problemOf("cargo 1.87.9 (99624be96 2025-05-06)", "1.88")).toBe("cargo is 1.87, not 1.88 or later");
  expect(problemOf("cargo 1.9.0", "1.88")).toBe("cargo is 1.9, not 1.88 or later");
});
