/** What a peer leaves of a request's header fields, beside those that frame it. */
export interface HeaderTreatment {
  /** Default: kept. HTTP/2 has lower case only. */
  readonly case?: "kept" | "lower";
  /** Default: kept. */
  readonly order?: "kept" | "sorted";
  /** Repeated fields arrive as one. Default: false. */
  readonly joins?: boolean;
  /** In lower case: a field that the peer writes behind the others. */
  readonly last?: string;
  /** In lower case: what the peer adds, replaces or takes away. */
  readonly drops?: readonly string[];
}

// Each connection has its own, so these cannot be the same on both sides of a peer; the body is compared instead.
const hopByHop = ["connection", "keep-alive", "content-length", "transfer-encoding", "te", "via", "x-forwarded-for"];

/** Both what was to be sent and what arrived, brought to what they must have in common. */
export function treated(lines: readonly string[], treatment: HeaderTreatment): readonly string[] {
  const { case: letters = "kept", order = "kept", joins = false, last, drops = [] } = treatment;
  const dropped = new Set([...hopByHop, ...drops]);
  const fields = lines
    .map((line): [string, string] => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)])
    .filter(([name]) => !dropped.has(name.toLowerCase()))
    .map(([name, value]): [string, string] => [letters === "lower" ? name.toLowerCase() : name, value]);
  const united = joins ? joined(fields) : fields;
  const sorted = order === "sorted" ? united.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) : united;
  const named = (wanted: string | undefined): readonly [string, string][] =>
    sorted.filter(([name]) => name.toLowerCase() === wanted);
  const host = named("host").map(([, value]): [string, string] => ["host", value]);
  const between = sorted.filter(([name]) => !["host", last].includes(name.toLowerCase()));
  return [...host, ...between, ...named(last)].map(([name, value]) => `${name}: ${value}`);
}

function joined(fields: readonly [string, string][]): [string, string][] {
  const values = new Map<string, string>();
  for (const [name, value] of fields) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return [...values];
}
