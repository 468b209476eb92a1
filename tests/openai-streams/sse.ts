import { chunked, type Random, streamOf } from "./random.ts";

/** How a stream ends. */
export type Ending = "done" | "no done" | "cut" | "broken" | "error";

export const endings: readonly Ending[] = ["done", "done", "done", "done", "done", "no done", "cut", "broken", "error"];

/** Events as an answer of the API, cut into chunks at random; made anew for each who reads it. */
export function answerOf(events: readonly object[], ending: Ending, random: Random): () => Response {
  const records = events.map(recordOf);
  const kept = ending === "cut" || ending === "broken" ? records.slice(0, random.below(records.length + 1)) : records;
  if (ending === "done") kept.push("data: [DONE]\n\n");
  if (ending === "error")
    kept.push('data: {"error": {"message": "overloaded", "code": "busy", "type": "server_error"}}\n\n');
  const chunks = chunked(Buffer.from(kept.join("")), random);
  const error = ending === "broken" ? new Error("the connection is gone") : null;
  const headers = { "content-type": "text/event-stream", "x-request-id": "req_1" };
  return () => new Response(streamOf(chunks, error), { headers });
}

function recordOf(event: { readonly type?: string; readonly event?: string; readonly data?: unknown }): string {
  const { type, event: name = type, data = event } = event;
  return `${name === undefined ? "" : `event: ${name}\n`}data: ${JSON.stringify(data)}\n\n`;
}
