import { escaped } from "./bar-chart.ts";

/** How one row's bytes went, at equal distances. */
export interface Curve {
  readonly name: string;
  readonly isOurs: boolean;
  readonly course: readonly number[];
}

const width = 760;
const nameWidth = 250;
const labelWidth = 190;
const rowHeight = 40;
const mebibyte = 1024 * 1024;

/** A small curve for each row, one below the other and all on the scale of the largest, as a self-contained SVG. */
export function curveChart(title: string, curves: readonly Curve[]): string {
  const largest = Math.max(...curves.flatMap(({ course }) => course));
  const height = curves.length * rowHeight;
  return `<svg role="img" aria-label="${escaped(title)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
${curves.map((curve, at) => drawn(curve, (at + 1) * rowHeight - 4, largest)).join("\n")}
</svg>`;
}

function drawn({ name, isOurs, course }: Curve, bottom: number, largest: number): string {
  const end = width - labelWidth;
  const across = (at: number): number => nameWidth + (at / Math.max(1, course.length - 1)) * (end - nameWidth);
  const up = (bytes: number): number => bottom - (bytes / largest) * (rowHeight - 10);
  const points = course.map((bytes, at) => `${across(at).toFixed(1)},${up(bytes).toFixed(1)}`);
  const label = `${(course[0]! / mebibyte).toFixed(0)} to ${(course.at(-1)! / mebibyte).toFixed(0)} MiB`;
  return `<text class="name" x="${nameWidth - 10}" y="${bottom - 8}" text-anchor="end">${escaped(name)}</text>
<path class="floor" d="M${nameWidth} ${bottom}H${end}"/>
<polyline class="curve${isOurs ? " ours" : ""}" points="${points.join(" ")}"/>
<text class="label" x="${end + 8}" y="${bottom - 8}">${label}</text>`;
}
