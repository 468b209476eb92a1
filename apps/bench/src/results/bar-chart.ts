/** A bar, and the stretch in which half of its rounds lie. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What is written behind it. */
  readonly label: string;
  readonly kind: "ours" | "baseline" | "other";
}

const width = 760;
const nameWidth = 250;
const labelWidth = 190;
const rowHeight = 26;
const barHeight = 14;

/** Horizontal bars from 0, as a self-contained SVG; a dashed line marks where `mark` is. */
export function barChart(title: string, bars: readonly Bar[], mark: number): string {
  const largest = Math.max(mark, ...bars.map(({ value, high }) => Math.max(value, high)));
  const scale = (value: number): number => nameWidth + (value / largest) * (width - nameWidth - labelWidth);
  const height = bars.length * rowHeight + 8;
  const line = `<line class="mark" x1="${round(scale(mark))}" x2="${round(scale(mark))}" y1="0" y2="${height}"/>`;
  return `<svg role="img" aria-label="${escaped(title)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
${line}
${bars.map((bar, at) => drawn(bar, at * rowHeight + 4, scale)).join("\n")}
</svg>`;
}

function drawn({ name, value, low, high, label, kind }: Bar, top: number, scale: (value: number) => number): string {
  const middle = top + rowHeight / 2 - 2;
  const [start, end, from, to] = [scale(0), scale(value), scale(low), scale(high)].map(round);
  const text = middle + 4;
  return `<text class="name" x="${nameWidth - 10}" y="${text}" text-anchor="end">${escaped(name)}</text>
<rect class="${kind}" x="${start}" y="${middle - barHeight / 2}" width="${round(end! - start!)}" height="${barHeight}" rx="2"/>
<path class="whisker" d="M${from} ${middle - 4}v8M${from} ${middle}H${to}M${to} ${middle - 4}v8"/>
<text class="label" x="${Math.max(end!, to!) + 8}" y="${text}">${escaped(label)}</text>`;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
