import type { PoolStats } from "@trunkline/transport";
import type { Count } from "./ledger.ts";
import type { Memory } from "./process-state.ts";

/** What one run of a soak has seen: everything that its checks look at. */
export interface RunResult {
  readonly seconds: number;
  /** Of the requests after the warm-up. */
  readonly counts: readonly Count[];
  /** Requests that did not end once, and as planned. */
  readonly outcomes: readonly string[];
  /** Bodies that arrived as others than they were sent, on either side. */
  readonly bodies: readonly string[];
  /** Requests that the server saw too rarely or too often. */
  readonly arrivals: readonly string[];
  /** Unhandled rejections, uncaught exceptions and warnings. */
  readonly incidents: readonly string[];
  /** The client's own view once all has ended; `null` where its transport keeps none. */
  readonly pool: PoolStats | null;
  /** Open at the server at that moment. */
  readonly connections: number;
  /** After the client was closed: sockets beyond those its process had before, and request bodies nobody let go of. */
  readonly left: { readonly sockets: number; readonly streams: number };
  /** After the warm-up, and after all. */
  readonly memoryBefore: Memory;
  readonly memoryAfter: Memory;
}
