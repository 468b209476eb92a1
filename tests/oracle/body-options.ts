import type { BodyOptions } from "@trunkline/core";
import type { Body } from "./scenario.ts";

/** The body of a call, as our clients take it. */
export function bodyOptions({ bytes, text, json, form, stream, files }: Body): BodyOptions {
  if (bytes !== undefined) return { content: encoded(bytes) };
  if (text !== undefined) return { content: text };
  if (stream !== undefined) return { content: oneShot(stream) };
  if (form !== undefined) return { data: form };
  if (files !== undefined)
    return { files: files.map(([name, filename, content, type]) => [name, [filename, content, type]] as const) };
  return { json };
}

function* oneShot(chunks: readonly string[]): Generator<Uint8Array> {
  for (const chunk of chunks) yield encoded(chunk);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
