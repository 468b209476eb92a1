/** What whoever's client has no parser of its own would take: eventsource-parser. Characters of data in all events. */
export async function parsedEvents(body: AsyncIterable<Uint8Array>): Promise<number> {
  // Loaded by whoever needs it, so that no other row starts later for it.
  const { createParser } = await import("eventsource-parser");
  let length = 0;
  const parser = createParser({ onEvent: ({ data }) => void (length += data.length) });
  const decoder = new TextDecoder();
  for await (const chunk of body) parser.feed(decoder.decode(chunk, { stream: true }));
  return length;
}
