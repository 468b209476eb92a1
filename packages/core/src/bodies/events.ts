import { EventParser, type ServerSentEvent } from "./event-parser.ts";
import type { Refuse } from "./line-blocks.ts";
import { parsed, parsedSync } from "./parsed.ts";

/** The events of a `text/event-stream` as they arrive. What has not ended when the stream does is no event. */
export function eventsOf(chunks: AsyncIterable<Uint8Array>, refuse: Refuse): AsyncIterable<ServerSentEvent> {
  return parsed(chunks, new EventParser(refuse));
}

export function eventsOfSync(chunks: Iterable<Uint8Array>, refuse: Refuse): Iterable<ServerSentEvent> {
  return parsedSync(chunks, new EventParser(refuse));
}
