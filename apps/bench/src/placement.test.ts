import { expect, test } from "vitest";
import { cpusIn, placementAmong } from "./placement.ts";

test.each([
  ["0", [0]],
  ["0-3", [0, 1, 2, 3]],
  ["1,4-5,9", [1, 4, 5, 9]],
])("%s is read as Linux means it", (list, cpus) => {
  expect(cpusIn(list)).toEqual(cpus);
});

test("clients get the first CPU and the server the last one", () => {
  expect(placementAmong([2, 3, 7])).toEqual({ client: 2, server: 7 });
});

test("one CPU, or none that is known, is left to the system", () => {
  expect([placementAmong([4]), placementAmong([])]).toEqual([
    { client: null, server: null },
    { client: null, server: null },
  ]);
});
