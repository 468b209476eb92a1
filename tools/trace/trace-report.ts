import { styleText } from "node:util";
import type { TestRecord } from "../reporter/closing-count.ts";
import type { Feature } from "./features.ts";

/** `shown`: it has tests and all passed. `failing`: one of them failed. `open`: nothing shows it, in this run at least. */
export type FeatureState = "shown" | "failing" | "open";

export interface TracedFeature extends Feature {
  readonly tests: readonly TestRecord[];
  readonly state: FeatureState;
}

/** Each feature with the tests of one run that carry its id. */
export function traced(features: readonly Feature[], tests: readonly TestRecord[]): readonly TracedFeature[] {
  const byTag = new Map<string, TestRecord[]>();
  for (const test of tests) for (const tag of test.tags) byTag.set(tag, [...(byTag.get(tag) ?? []), test]);
  return features.map((feature) => {
    const own = byTag.get(feature.id) ?? [];
    return { ...feature, tests: own, state: stateOf(own) };
  });
}

function stateOf(tests: readonly TestRecord[]): FeatureState {
  if (tests.some((test) => test.state === "failed")) return "failing";
  return tests.length > 0 && tests.every((test) => test.state === "passed") ? "shown" : "open";
}

/** Feature by feature, with its tests, and then the counts by area. */
export function traceReport(features: readonly TracedFeature[], hasColour: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    hasColour ? styleText(style, text, { validateStream: false }) : text;
  const lines = features.flatMap(({ id, name, state, tests }) => [
    `${paint(colours[state], marks[state])} ${id}  ${name}${state === "shown" ? "" : paint(colours[state], `  ${state}`)}`,
    ...tests.map((test) => {
      const isShown = test.state === "passed";
      return paint(isShown ? "dim" : "red", `         ${isShown ? "" : `${test.state}: `}${test.file} › ${test.name}`);
    }),
  ]);
  return `${[...lines, "", ...countsByArea(features)].join("\n")}\n`;
}

const marks = { shown: "✓", failing: "✗", open: "·" } as const;
const colours = { shown: "green", failing: "red", open: "yellow" } as const;

function countsByArea(features: readonly TracedFeature[]): readonly string[] {
  const areas = [...new Set(features.map((feature) => feature.area))];
  const rows = areas.map((area) =>
    row(
      area,
      features.filter((feature) => feature.area === area),
    ),
  );
  const head = ["area", "shown", "failing", "open", "of"];
  return [head, ...rows, row("all", features)].map(([name = "", ...counts]) =>
    [name.padEnd(13), ...counts.map((count) => count.padStart(8))].join(""),
  );
}

function row(name: string, features: readonly TracedFeature[]): readonly string[] {
  const count = (state: FeatureState): number => features.filter((feature) => feature.state === state).length;
  return [name, ...[count("shown"), count("failing"), count("open"), features.length].map(String)];
}
