import { styleText } from "node:util";
import { type Experiment, mutantName } from "./mutation-run.ts";

const marks = { killed: "✓", survived: "✗", "red unbroken": "✗", "nothing to break": "·" } as const;
const colours = { killed: "green", survived: "red", "red unbroken": "red", "nothing to break": "yellow" } as const;

/** A line for one row, and for a survivor what to look at. */
export function experimentLine(experiment: Experiment, hasColour: boolean): string {
  const { row, verdict, site, tests } = experiment;
  const mark = hasColour ? styleText(colours[verdict], marks[verdict], { validateStream: false }) : marks[verdict];
  const place = site === undefined ? [] : [`${site.file}:${site.line} ${site.owner}, ${site.kind}`];
  const head = [`${mark} ${row}`, ...(verdict === "killed" ? [] : [verdict]), ...place].join("  ");
  if (verdict === "killed" || verdict === "nothing to break") return `${head}\n`;
  const names = tests.map((test) => `${test.file} › ${test.name}`);
  return `${[head, ...survivorLines(experiment), ...names].join("\n    ")}\n`;
}

function survivorLines({ site, change }: Experiment): readonly string[] {
  if (site === undefined || change === undefined) return [];
  const answers = [`asked, core answers  ${change.broken}`, `in place of          ${change.whole}`];
  return [
    `- ${site.original}`,
    `+ ${site.replacement}`,
    ...answers,
    `listed as equivalent it is "${mutantName(site)}"`,
  ];
}

/** How the run went in all. */
export function mutationSummary(experiments: readonly Experiment[], seed: number): string {
  const judged = experiments.filter(({ verdict }) => verdict !== "nothing to break");
  const killed = judged.filter(({ verdict }) => verdict === "killed").length;
  const redraws = Map.groupBy(
    experiments.flatMap((experiment) => experiment.redraws),
    (reason) => reason,
  );
  const reasons = [...redraws].map(([reason, all]) => `${all.length} ${reason}`);
  const rows = experiments.length - judged.length;
  const drawn = [...reasons, ...(rows > 0 ? [`${rows} rows with nothing to break`] : [])];
  return [
    drawn.length > 0 ? `drawn again: ${drawn.join(", ")}\n` : "",
    `${killed} of ${judged.length} killed (seed ${seed})\n`,
  ].join("");
}
