import { styleText } from "node:util";
import { expect, test } from "vitest";
import { type Column, type Paint, table } from "./table.ts";

interface Lamp {
  readonly name: string;
  readonly place: string;
  readonly watts: number;
}

const columns: readonly Column<Lamp>[] = [
  { title: "lamp", cell: ({ name }) => name },
  { title: "place", cell: ({ place }) => place, isOptional: true },
  { title: "watts", cell: ({ watts }) => String(watts), align: "right", format: () => "red" },
];

const lamps: readonly Lamp[] = [
  { name: "http://lamp.example/one", place: "hall", watts: 5 },
  { name: "two", place: "staircase", watts: 1000 },
];

const plain: Paint = (_format, text) => text;

test("columns are as wide as their longest cell, numbers at the right", () => {
  expect(table(columns, lamps, { paint: plain, width: Infinity })).toBe(
    [
      "lamp                     place      watts",
      "http://lamp.example/one  hall           5",
      "two                      staircase   1000",
      "",
    ].join("\n"),
  );
});

test("a line that just fits keeps every column", () => {
  expect(table(columns, lamps, { paint: plain, width: 41 })).toBe(table(columns, lamps, { paint: plain, width: 200 }));
});

test("optional columns are the first to go where the width does not do", () => {
  expect(table(columns, lamps, { paint: plain, width: 40 })).toBe(
    ["lamp                     watts", "http://lamp.example/one      5", "two                       1000", ""].join(
      "\n",
    ),
  );
});

test("then the widest column loses the middle of its cells", () => {
  expect(table(columns, lamps, { paint: plain, width: 20 })).toBe(
    ["lamp           watts", "http:/..e/one      5", "two             1000", ""].join("\n"),
  );
});

test("nothing is cut beyond recognition, however narrow the terminal", () => {
  expect(table(columns, lamps, { paint: plain, width: 1 })).toBe(
    ["lamp      watts", "htt..one      5", "two        1000", ""].join("\n"),
  );
});

test("colours change neither the widths nor leave blanks at the end of a line", () => {
  const paint: Paint = (format, text) => styleText(format, text, { validateStream: false });
  const painted = table(columns.slice(0, 2), lamps, { paint, width: Infinity });

  expect(painted).toContain("\u001B[2mplace\u001B[22m\n");
  expect(painted.replaceAll(/\u001B\[\d+m/g, "")).toBe(
    table(columns.slice(0, 2), lamps, { paint: plain, width: Infinity }),
  );
});

test("a table without rows is its title line", () => {
  expect(table(columns, [], { paint: plain, width: Infinity })).toBe("lamp  place  watts\n");
});
