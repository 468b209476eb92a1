import { mean, median, quantile } from "./stats.ts";

/** Microseconds that single requests took, block by block: as many values as there are blocks. */
export interface Latencies {
  readonly mean: readonly number[];
  readonly latency: readonly number[];
  readonly p95: readonly number[];
  readonly p99: readonly number[];
}

// A 99th percentile of fewer is hardly more than the largest.
const block = 250;
const leastFor95 = 40;
const leastFor99 = 200;

/** Rounds are taken together until they are enough for a percentile; what is too little for one is left out. */
export function latenciesOf(rounds: readonly (readonly number[])[]): Latencies {
  const blocks = blocksOf(rounds);
  const of = (least: number, figure: (values: readonly number[]) => number): number[] =>
    blocks.filter(({ length }) => length >= least).map(figure);
  return {
    mean: of(1, mean),
    latency: of(1, median),
    p95: of(leastFor95, (values) => quantile(values, 0.95)),
    p99: of(leastFor99, (values) => quantile(values, 0.99)),
  };
}

/** The last rounds belong to the block before them where they make none of their own. */
function blocksOf(rounds: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  for (const values of rounds) {
    const last = blocks.at(-1);
    if (last === undefined || last.length >= block) blocks.push([...values]);
    else last.push(...values);
  }
  const rest = blocks.length > 1 && blocks.at(-1)!.length < block ? blocks.pop()! : [];
  return blocks.map((values, at) => (at === blocks.length - 1 ? values.concat(rest) : values));
}
