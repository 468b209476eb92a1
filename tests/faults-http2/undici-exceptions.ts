import { answered, broken, cutShort, type Outcome } from "./fault-row.ts";

/** A row that a transport meets in its own way. */
export interface FaultException {
  readonly why: string;
  readonly outcomes: readonly Outcome[];
  readonly connection: "stays" | "goes";
}

const ends = "Node ends the connection for it, which RFC 9113 §5.4.1 allows for any error of a stream";
const forgets = "nghttp2 has forgotten streams that ended, and passes over what comes for them: it reaches nobody";
const drops = "nghttp2 leaves the field out, and tells nobody that there was one: it reaches nobody";
const endsBoth = { why: ends, outcomes: [broken(), broken()], connection: "goes" } as const;
const cutsBoth = { why: ends, outcomes: [cutShort, broken()], connection: "goes" } as const;
const passesOver = { why: forgets, outcomes: [answered("one"), answered("two")], connection: "stays" } as const;
const leavesOut = { why: drops, outcomes: [answered("one"), answered("two")], connection: "stays" } as const;

/** What Node's HTTP/2 under undici does otherwise, by the row's words, and cannot be brought to do. */
export const undiciExceptions: Readonly<Record<string, FaultException>> = {
  "an update that makes a stream's window overflow": endsBoth,
  "an update of a stream's window by nothing": endsBoth,
  "a body before its head": endsBoth,
  "more of a body than its Content-Length": cutsBoth,
  "an answer to HEAD with a body": cutsBoth,
  "a 204 with a body": cutsBoth,
  "a second head behind an answer that has ended": passesOver,
  "more of a body that has ended": passesOver,
  "a name with a blank": leavesOut,
  "a name with a colon": leavesOut,
  "a name of nothing": leavesOut,
  "a line break in a value": leavesOut,
  "a zero byte in a value": leavesOut,
  "a priority of the connection's own stream": {
    why: "nghttp2 reads no priorities any more, which RFC 9113 §5.3.2 took back",
    outcomes: [answered("one")],
    connection: "stays",
  },
};

/** The row as the transport meets it. */
export function excepted<Row extends { readonly says: string; readonly calls: readonly object[] }>(
  row: Row,
  exceptions: Readonly<Record<string, FaultException>>,
): Row {
  const exception = exceptions[row.says];
  if (exception === undefined) return row;
  const calls = row.calls.map((call, at) => ({ ...call, outcome: exception.outcomes[at] }));
  return { ...row, calls, connection: exception.connection };
}
