import type { Response as CoreResponse } from "@trunkline/core";
import type { MaybePromise } from "./flow.ts";

export type BodyChunks = Iterator<Uint8Array, void> | AsyncIterator<Uint8Array, void>;

/** How a body is read and freed: with promises by one entry, without by the other. */
export interface BodyAccess {
  whole(): MaybePromise<Uint8Array>;
  /** Its chunks, their Content-Encoding undone. */
  decoded(): BodyChunks;
  /** Its chunks as they come from the wire. */
  encoded(): BodyChunks;
  close(): MaybePromise<void>;
}

export function bodyAccess(core: CoreResponse): BodyAccess {
  return {
    whole: () => core.read(),
    decoded: () => core.iterBytes()[Symbol.asyncIterator](),
    encoded: () => core.iterRaw()[Symbol.asyncIterator](),
    close: () => core.close(),
  };
}

export function bodyAccessSync(core: CoreResponse): BodyAccess {
  return {
    whole: () => core.readSync(),
    decoded: () => core.iterBytesSync()[Symbol.iterator](),
    encoded: () => core.iterRawSync()[Symbol.iterator](),
    close: () => core.closeSync(),
  };
}
