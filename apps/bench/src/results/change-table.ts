import { type Column, table } from "../table.ts";
import type { Change } from "./changes.ts";

/** Row by row what became of it since the earlier run, and a last line that counts. */
export function changeTable(changes: readonly Change[], earlier: string): string {
  if (changes.length === 0) return `Compared with ${earlier}: no scenario with a control row is in both runs.`;
  const slower = changes.filter(({ verdict }) => verdict === "slower").length;
  const faster = changes.filter(({ verdict }) => verdict === "faster").length;
  return `Compared with ${earlier}
CPU as a ratio to the baseline of the same run. A change counts where it exceeds three times the control row's spread.

${table(columns, changes)}

${slower} slower, ${faster} faster, ${changes.length - slower - faster} the same`;
}

const columns: readonly Column<Change>[] = [
  { group: "", name: "scenario", cell: ({ scenario }) => scenario },
  { group: "", name: "row", hasWords: true, cell: ({ row }) => row },
  { group: "ratio", name: "before", cell: ({ before }) => before.toFixed(2) },
  { group: "ratio", name: "now", cell: ({ after }) => after.toFixed(2) },
  { group: "", name: "change", cell: ({ before, after }) => percent(after / before - 1) },
  { group: "", name: "counts from", cell: ({ threshold }) => `± ${(threshold * 100).toFixed(0)} %` },
  { group: "", name: "verdict", hasWords: true, cell: ({ verdict }) => (verdict === "slower" ? "SLOWER" : verdict) },
];

function percent(share: number): string {
  return `${share > 0 ? "+" : ""}${(share * 100).toFixed(0)} %`;
}
