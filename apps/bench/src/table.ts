export interface Column<Row> {
  /** Stands over neighbouring columns that share it. */
  readonly group: string;
  readonly name: string;
  /** Words stand to the left, as those of the first column do. */
  readonly hasWords?: boolean;
  readonly cell: (row: Row) => string;
}

/** Rows under a head of groups and names, in plain text; numbers stand to the right. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const widths = columns.map(({ name, cell }) => Math.max(name.length, ...rows.map((row) => cell(row).length)));
  for (const { name, last, width } of groupsOf(columns, widths))
    if (name !== "") widths[last]! += Math.max(0, name.length + 2 - width);
  const line = (text: (column: Column<Row>) => string): string =>
    columns
      .map((column, at) => {
        const isLeft = at === 0 || column.hasWords === true;
        return isLeft ? text(column).padEnd(widths[at]!) : text(column).padStart(widths[at]!);
      })
      .join(gap);
  const lines = [
    ...(columns.some(({ group }) => group !== "") ? [groupLine(groupsOf(columns, widths))] : []),
    line(({ name }) => name),
    ...rows.map((row) => line(({ cell }) => cell(row))),
  ];
  return lines.map((text) => text.trimEnd()).join("\n");
}

const gap = "  ";

interface Group {
  readonly name: string;
  readonly last: number;
  readonly width: number;
}

/** Neighbours of one group together, as wide as their columns and the gaps between them. */
function groupsOf(columns: readonly { readonly group: string }[], widths: readonly number[]): Group[] {
  const groups: Group[] = [];
  for (const [at, { group: name }] of columns.entries()) {
    const before = groups.at(-1);
    if (before?.name === name)
      groups[groups.length - 1] = { name, last: at, width: before.width + gap.length + widths[at]! };
    else groups.push({ name, last: at, width: widths[at]! });
  }
  return groups;
}

/** Each group's name amid a rule as wide as its columns. */
function groupLine(groups: readonly Group[]): string {
  return groups.map(({ name, width }) => (name === "" ? " ".repeat(width) : ruled(name, width))).join(gap);
}

function ruled(name: string, width: number): string {
  const rule = Math.max(0, width - name.length - 2);
  return `${"─".repeat(Math.floor(rule / 2))} ${name} ${"─".repeat(Math.ceil(rule / 2))}`;
}
