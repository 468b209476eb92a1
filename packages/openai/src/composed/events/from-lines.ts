import { EventStream } from "../../streaming/event-stream.ts";
import type { Begin } from "./helper-stream.ts";

/** The parts that `toReadableStream()` has written, in place of those of a request. */
export function fromLines<Part>(stream: ReadableStream<unknown>): Begin<Part> {
  return (signal) => {
    const parts = EventStream.fromReadableStream<Part>(stream);
    signal.addEventListener("abort", () => parts.controller.abort(), { once: true });
    return Promise.resolve(parts);
  };
}
