import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryTree } from "./check/temporary-tree.ts";
import { fix, violations } from "./check-figures.ts";

const row = (name: string, median: number): object => ({
  row: name,
  cpu: { median },
  wall: { median: median * 2 },
  cpuCompared: { median: median / 40 },
  wallCompared: { median: median / 20 },
});
const result = {
  format: 1,
  date: "2026-11-21T12:00:00.000Z",
  machine: {
    node: "24.0.0",
    platform: "linux x64",
    cpus: 2,
    cpuModel: "Some CPU",
    versions: { undici: "8.0.0" },
    placement: { client: 0 },
  },
  scenarios: [{ name: "some", title: "Some GETs", baseline: "base", rows: [row("base", 40), row("ours", 10)] }],
};
const file = { "apps/bench/results/one.json": result };
const empty = "# Fast\n\n<!-- figures one.json some -->\n<!-- /figures -->\n";
const messages = (tree: string): string[] => violations(tree).map(({ at, message }) => `${at} ${message}`);

test("figures are drawn from the result that is named, with machine, versions and date, and pass from then on", () => {
  const tree = temporaryTree({ ...file, "README.md": empty });
  expect(messages(tree)).toEqual([
    "README.md the figures of some are not those of one.json. Run npm run fix -- figures.",
  ]);

  fix(tree);

  expect(messages(tree)).toEqual([]);
  expect(readFileSync(join(tree, "README.md"), "utf8").split("\n").slice(2, 11)).toEqual([
    "<!-- figures one.json some -->",
    "",
    "| Some GETs | CPU µs each | CPU, of base | time, of base |",
    "| --- | ---: | ---: | ---: |",
    "| ours | 10.0 | 0.25 | 0.50 |",
    "| base | 40.0 | 1.00 | 2.00 |",
    "",
    "2026-11-21, Node 24.0.0 on linux x64, 2 CPUs (Some CPU); undici 8.0.0.",
    "Medians, client and server on a processor of their own; the control row is the same client once more. Source: `apps/bench/results/one.json`.",
  ]);
});

test("figures may say how much faster than one of them they are, and where the machine has no processors to spare", () => {
  const { machine } = result;
  const shared = { ...result, machine: { ...machine, placement: { client: null } } };
  const tree = temporaryTree({
    "apps/bench/results/one.json": shared,
    "README.md": "# Fast\n\n<!-- figures one.json some against base -->\n<!-- /figures -->\n",
  });

  fix(tree);

  expect(messages(tree)).toEqual([]);
  expect(readFileSync(join(tree, "README.md"), "utf8").split("\n").slice(2, 11)).toEqual([
    "<!-- figures one.json some against base -->",
    "",
    "| Some GETs | time µs each | times as fast as base |",
    "| --- | ---: | ---: |",
    "| ours | 20.0 | 4.0 |",
    "| base | 80.0 | 1.0 |",
    "",
    "2026-11-21, Node 24.0.0 on linux x64, 2 CPUs (Some CPU); undici 8.0.0.",
    "Medians, client and server on the same processors; the control row is the same client once more. Source: `apps/bench/results/one.json`.",
  ]);
});

test("a number that was changed by hand is refused, a table that was laid out anew is not", () => {
  const tree = temporaryTree({ ...file, "README.md": empty });
  fix(tree);
  const drawn = readFileSync(join(tree, "README.md"), "utf8");

  expect(
    messages(temporaryTree({ ...file, "README.md": drawn.replace("| ours | 10.0", "| ours | 9.0") })),
  ).toHaveLength(1);
  expect(messages(temporaryTree({ ...file, "README.md": drawn.replace("| ours | 10.0", "| ours   |  10.0") }))).toEqual(
    [],
  );
});

test.each([
  "It is 3 × as fast.",
  "A GET takes 12 µs.",
  "40,000 requests/s",
  "2.5 times faster than others",
  "50 ns each",
  "20 % faster",
  "It takes half the CPU.",
])("a figure that no result stands for is refused: %s", (line) => {
  expect(messages(temporaryTree({ "docs/speed.md": `# Speed\n\n${line}\n` }))).toEqual([
    "docs/speed.md:3 has a figure that no result of the bench stands for. Draw it from one: <!-- figures FILE SCENARIO -->.",
  ]);
});

test.each([
  ["two.json some", "apps/bench/results/two.json gives no figures of some: ENOENT"],
  ["one.json other", "apps/bench/results/one.json gives no figures of other: it has no such scenario"],
  ["one.json some against nobody", "apps/bench/results/one.json gives no figures of some: it has no row nobody"],
])("a block that leads nowhere is refused: %s", (named, message) => {
  const tree = temporaryTree({ ...file, "README.md": `<!-- figures ${named} -->\n<!-- /figures -->\n` });

  expect(messages(tree)).toEqual([expect.stringContaining(message)]);
});
