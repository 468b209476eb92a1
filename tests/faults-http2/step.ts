import { settings } from "./frames.ts";

/** One thing that a server does, or waits for, on a connection. */
export type Step =
  | { readonly waitsFor: "heads"; readonly count: number }
  | { readonly waitsFor: "end of"; readonly stream: number }
  | { readonly waitsFor: "frame"; readonly type: number }
  | { readonly sends: Uint8Array }
  | { readonly leaves: "politely" | "abruptly" };

export interface Script {
  /** The first bytes; an empty SETTINGS frame where none are given. */
  readonly opening?: Uint8Array;
  readonly steps: readonly Step[];
  /** Plays on each connection, not on the first alone. */
  readonly everyConnection?: boolean;
}

export const openingOf = ({ opening }: Script): Uint8Array => opening ?? settings();

/** Waits until this many requests have begun. */
export function heads(count: number): Step {
  return { waitsFor: "heads", count };
}

export function endOf(stream: number): Step {
  return { waitsFor: "end of", stream };
}

/** Waits for a frame of the client's that has come since the step before. */
export function hears(type: number): Step {
  return { waitsFor: "frame", type };
}

export function sends(...frames: readonly Uint8Array[]): Step {
  return { sends: Buffer.concat(frames) };
}

export function leaves(how: "politely" | "abruptly"): Step {
  return { leaves: how };
}
