import { once } from "node:events";
import type { Writable } from "node:stream";
import { styleText } from "node:util";
import type { Paint } from "./table.ts";

/** A terminal, a pipe or a file. */
export type OutputStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export interface Output {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
}

/** Colours where the stream is a terminal; NO_COLOR and FORCE_COLOR have the last word. */
export function paintFor(stream: OutputStream): Paint {
  return (format, text) => styleText(format, text, { stream });
}

/** Writes, and waits while the reader is slow. */
export async function write(stream: OutputStream, chunk: string | Uint8Array): Promise<void> {
  if (!stream.write(chunk)) await once(stream, "drain");
}
