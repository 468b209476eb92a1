export interface ServedEvent {
  /** The name in the `event` field; `undefined` where the stream has none. */
  readonly event?: string | undefined;
  readonly data: unknown;
}

/** The events that an example of the documentation shows, as a stream's text or as one JSON value after another. */
export function eventsFrom(text: unknown): readonly ServedEvent[] {
  if (typeof text !== "string") return [];
  const events: ServedEvent[] = [];
  for (const record of text.split(/\n\s*\n/)) {
    const lines = record.split("\n").map((line) => line.trim());
    const event = lines
      .find((line) => line.startsWith("event:"))
      ?.slice(6)
      .trim();
    const said = lines.filter((line) => line.startsWith("data:")).map((line) => line.slice(5).trim());
    const data = said.length === 0 ? lines.join("\n") : said.join("\n");
    // An ellipsis of the documentation's says that the stream goes on.
    if (data === "[DONE]" || /^\.*$/.test(data)) continue;
    try {
      events.push({ event, data: JSON.parse(data) });
    } catch {
      return [];
    }
  }
  return events;
}
