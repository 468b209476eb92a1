import { once } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Content } from "@trunkline/core";
import { payload } from "./payload.ts";
import type { UploadPlan } from "./request-plan.ts";

/** Streams that were begun and not let go of. */
export interface OpenStreams {
  count: number;
}

const pieceSize = 8192;

/** The body of a request. With a signal, what is left after the first piece waits until it aborts. */
export function streamOf(number: number, upload: UploadPlan, open: OpenStreams, stall: AbortSignal | null): Content {
  const bytes = payload(number, "upload", upload.size);
  return inForm(upload, bytes, () => slowPieces(bytes, open, stall));
}

/** The same for those who cannot wait. */
export function syncStreamOf(number: number, upload: UploadPlan, open: OpenStreams): Content {
  const bytes = payload(number, "upload", upload.size);
  return inForm(upload, bytes, () => pieces(bytes, open));
}

function inForm(
  { form }: UploadPlan,
  bytes: Uint8Array,
  stream: () => Generator<Uint8Array> | AsyncGenerator<Uint8Array>,
): Content {
  if (form === "bytes") return bytes;
  return form === "stream" ? stream : stream();
}

function* pieces(bytes: Uint8Array, open: OpenStreams): Generator<Uint8Array, void, undefined> {
  open.count += 1;
  try {
    for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
  } finally {
    open.count -= 1;
  }
}

async function* slowPieces(
  bytes: Uint8Array,
  open: OpenStreams,
  stall: AbortSignal | null,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (const piece of pieces(bytes, open)) {
    yield piece;
    if (stall === null) await nextTurn();
    else if (!stall.aborted) await once(stall, "abort");
  }
}
