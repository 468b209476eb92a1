import type { styleText } from "node:util";

export type Format = Parameters<typeof styleText>[0];

/** Gives a text its colour, or not. */
export type Paint = (format: Format, text: string) => string;

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string;
  readonly align?: "left" | "right";
  readonly format?: (row: Row) => Format;
  /** Left out where the line would be too long with it. */
  readonly isOptional?: boolean;
}

export interface TableOptions {
  readonly paint: Paint;
  /** Characters a line may have: optional columns give way first, then the widest ones, cells cut in their middle. */
  readonly width: number;
}

interface Sized<Row> extends Column<Row> {
  size: number;
}

const gap = "  ";
const smallestSize = 8;

/** A title line and a line for each row, each ending in a line feed. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], options: TableOptions): string {
  const sized = fitted(
    columns.map((column) => ({
      ...column,
      size: Math.max(column.title.length, ...rows.map((row) => column.cell(row).length)),
    })),
    options.width,
  );
  const last = sized.at(-1);
  const shown = (column: Sized<Row>, text: string): string =>
    column === last ? padded(text, column).trimEnd() : padded(text, column);
  const titles = sized.map((column) => options.paint("dim", shown(column, column.title)));
  const lines = rows.map((row) =>
    sized.map((column) => {
      const text = shown(column, column.cell(row));
      return column.format === undefined ? text : options.paint(column.format(row), text);
    }),
  );
  return [titles, ...lines].map((cells) => `${cells.join(gap)}\n`).join("");
}

function fitted<Row>(columns: readonly Sized<Row>[], width: number): readonly Sized<Row>[] {
  if (lengthOf(columns) <= width) return columns;
  const narrower = columns.filter(({ isOptional }) => isOptional !== true);
  for (let excess = lengthOf(narrower) - width; excess > 0; excess -= 1) {
    const [widest] = narrower.toSorted((one, other) => other.size - one.size);
    if (widest === undefined || widest.size <= smallestSize) break;
    widest.size -= 1;
  }
  return narrower;
}

function lengthOf(columns: readonly Sized<never>[]): number {
  return columns.reduce((sum, { size }) => sum + size, gap.length * (columns.length - 1));
}

function padded<Row>(text: string, { size, align }: Sized<Row>): string {
  const cut = cutTo(text, size);
  return align === "right" ? cut.padStart(size) : cut.padEnd(size);
}

/** Both ends of an address say more than its middle. */
function cutTo(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = length - 2;
  return `${text.slice(0, Math.ceil(kept / 2))}..${text.slice(text.length - Math.floor(kept / 2))}`;
}
