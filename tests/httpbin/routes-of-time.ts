import { setTimeout as delay } from "node:timers/promises";
import { described } from "./described.ts";
import { patterned } from "./routes-of-bodies.ts";
import { numberFrom, type Routes, sendJson, type Visit } from "./visit.ts";

const longest = 10_000;

/** Answers that take their time, and those that come in parts. */
export const routesOfTime: Routes = {
  /** `/delay/0.2` waits for 200 milliseconds. */
  "/delay/:seconds": async (visit) => {
    await delay(milliseconds(visit.parameters["seconds"], 1));
    sendJson(visit, await described(visit));
  },
  "GET /stream/:count": stream,
  "GET /stream-bytes/:count": streamBytes,
  "GET /drip": drip,
  "GET /sse": events,
};

/** So many lines of JSON, each a chunk. */
async function stream(visit: Visit): Promise<void> {
  const count = numberFrom(visit.parameters["count"], 10, 1, 100);
  const { args, headers, url } = await described(visit);
  visit.response.writeHead(200, { "Content-Type": "application/x-ndjson" });
  for (let id = 0; id < count; id++) await written(visit, `${JSON.stringify({ id, url, args, headers })}\n`);
  visit.response.end();
}

async function streamBytes(visit: Visit): Promise<void> {
  const bytes = patterned(numberFrom(visit.parameters["count"], 1024, 0, 10_000_000));
  const size = numberFrom(visit.url.searchParams.get("chunk_size"), 10_240, 1, bytes.length + 1);
  visit.response.writeHead(200, { "Content-Type": "application/octet-stream" });
  for (let at = 0; at < bytes.length; at += size) await written(visit, bytes.subarray(at, at + size));
  visit.response.end();
}

/** `numbytes` stars over `duration` seconds, after `delay` seconds, with status `code`. */
async function drip(visit: Visit): Promise<void> {
  const { searchParams } = visit.url;
  const count = numberFrom(searchParams.get("numbytes"), 10, 1, 10_000);
  const pause = milliseconds(searchParams.get("duration"), 1) / count;
  await delay(milliseconds(searchParams.get("delay"), 0));
  visit.response.writeHead(numberFrom(searchParams.get("code"), 200, 200, 599), { "Content-Length": count });
  for (let sent = 0; sent < count && !visit.response.destroyed; sent++) {
    await written(visit, "*");
    if (pause >= 1) await delay(pause);
  }
  visit.response.end();
}

/** `count` events over `duration` seconds; a `Last-Event-ID` is where they go on. */
async function events(visit: Visit): Promise<void> {
  const { searchParams } = visit.url;
  const count = numberFrom(searchParams.get("count"), 3, 1, 1000);
  const pause = milliseconds(searchParams.get("duration"), 0) / count;
  const first = numberFrom(visit.request.headers["last-event-id"] as string | undefined, -1, -1, count) + 1;
  visit.response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  for (let id = first; id < count && !visit.response.destroyed; id++) {
    await written(visit, `event: ping\nid: ${id}\ndata: {"id":${id}}\n\n`);
    if (pause >= 1) await delay(pause);
  }
  visit.response.end();
}

function milliseconds(seconds: string | null | undefined, usual: number): number {
  const value = seconds === null || seconds === undefined || seconds === "" ? usual : Number(seconds);
  return Math.min(Math.max(Number.isFinite(value) ? value * 1000 : 0, 0), longest);
}

/** Resolves when it has been taken, or will never be. */
function written({ response }: Visit, piece: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => void response.write(piece, () => resolve()));
}
