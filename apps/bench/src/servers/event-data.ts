/** What a language model streams: one event for each token. */
export function eventDataOf(at: number): string {
  return JSON.stringify({
    id: "chatcmpl-9x",
    object: "chat.completion.chunk",
    created: 1_763_715_600,
    choices: [{ index: 0, delta: { content: ` token${at}` }, finish_reason: null }],
  });
}

/** So many server-sent events. */
export function eventsOf(count: number): string {
  return Array.from({ length: count }, (_, at) => `data: ${eventDataOf(at)}\n\n`).join("");
}
