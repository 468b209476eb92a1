export interface Column<Row> {
  /** Stands over neighbouring columns that share it. */
  readonly group: string;
  readonly name: string;
  readonly cell: (row: Row) => string;
}

/** Rows under a head of groups and names, in plain text; all but the first column stand to the right. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const widths = columns.map(({ name, cell }) => Math.max(name.length, ...rows.map((row) => cell(row).length)));
  const line = (text: (column: Column<Row>) => string): string =>
    columns
      .map((column, at) => (at === 0 ? text(column).padEnd(widths[at]!) : text(column).padStart(widths[at]!)))
      .join(gap);
  const lines = [
    groupLine(columns, widths),
    line(({ name }) => name),
    ...rows.map((row) => line(({ cell }) => cell(row))),
  ];
  return lines.map((text) => text.trimEnd()).join("\n");
}

const gap = "  ";

/** Each group's name amid a rule as wide as its columns. */
function groupLine(columns: readonly { readonly group: string }[], widths: readonly number[]): string {
  const groups: { name: string; width: number }[] = [];
  for (const [at, { group }] of columns.entries()) {
    const last = groups.at(-1);
    if (last?.name === group) last.width += gap.length + widths[at]!;
    else groups.push({ name: group, width: widths[at]! });
  }
  return groups.map(({ name, width }) => (name === "" ? " ".repeat(width) : ruled(name, width))).join(gap);
}

function ruled(name: string, width: number): string {
  const rule = Math.max(0, width - name.length - 2);
  return `${"─".repeat(Math.floor(rule / 2))} ${name} ${"─".repeat(Math.ceil(rule / 2))}`;
}
