import { createServer, type ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import type { Answers } from "../answers.ts";
import { type EmbeddedServer, embeddedServer } from "./embedded-server.ts";

/** Server-sent events, one after another, then the end. */
export function eventServer(answers: Answers): Promise<EmbeddedServer> {
  return embeddedServer(createServer((_request, response) => void tell(answers, response)));
}

async function tell({ events, eventInterval }: Answers, response: ServerResponse): Promise<void> {
  response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
  for (const event of events) {
    await setTimeout(eventInterval);
    response.write(`data: ${event}\n\n`);
  }
  response.end();
}
