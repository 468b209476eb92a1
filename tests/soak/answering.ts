import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { payload } from "./payload.ts";
import type { AnswerPlan, Fate, RequestPlan } from "./request-plan.ts";

export interface Arrival {
  readonly plan: RequestPlan;
  /** What happens to it this time. */
  readonly fate: Fate;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Told once the server has gone as far as it will, and the client is to let go. */
  readonly onHeld: () => void;
  /** Told what is wrong with the request. */
  readonly onProblem: (problem: string) => void;
}

type Stop = "at the request's head" | "before the head" | "in the head" | "in the body" | null;

/** Answers a request as far as its fate allows, and then resets the connection or falls silent. */
export async function answer(arrival: Arrival): Promise<void> {
  const { plan, fate, request } = arrival;
  const { socket } = request;
  const stop = stopOf(fate);
  const end = (): unknown => (fate.kind === "reset" ? socket.resetAndDestroy() : arrival.onHeld());
  if (stop === "at the request's head") {
    // Who does not read does not see either that the other side has gone.
    request.resume();
    return void end();
  }
  if (!(await arrivesWhole(arrival))) return;
  if (stop === "before the head") return void end();
  if (stop === "in the head") return void socket.write("HTTP/1.1 200 OK\r\nX-Unfinished: ", end);
  sendBody(arrival, encoded(plan), stop === "in the body" ? end : null);
}

function stopOf(fate: Fate): Stop {
  if (fate.kind === "answered") return null;
  if (fate.kind !== "aborted") return fate.at;
  if (fate.at === "sending the body") return "at the request's head";
  if (fate.at === "waiting for the head") return "before the head";
  return fate.at === "reading the body" ? "in the body" : null;
}

/** Reads the request's body. `false` where the client went away before its end. */
async function arrivesWhole({ plan: { number, upload }, request, onProblem }: Arrival): Promise<boolean> {
  try {
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));
    const wanted = payload(number, "upload", upload?.size ?? 0);
    if (!body.equals(wanted)) {
      onProblem(`the body of request ${number} arrived as ${body.length} bytes that are not the ${wanted.length} sent`);
    }
    return true;
  } catch {
    return false;
  }
}

function encoded({ number, answer: { size, isGzipped } }: RequestPlan): Uint8Array {
  const bytes = payload(number, "answer", size);
  return isGzipped ? gzipSync(bytes, { level: 1 }) : bytes;
}

/** The whole of it, or a half and then `end`. */
function sendBody({ plan, response }: Arrival, bytes: Uint8Array, end: (() => unknown) | null): void {
  const { number, answer: planned } = plan;
  response.setHeader("X-Number", number);
  if (planned.isGzipped) response.setHeader("Content-Encoding", "gzip");
  frame(response, planned, bytes.length);
  const half = bytes.subarray(0, bytes.length / 2);
  if (end !== null) return void response.write(half, end);
  response.write(half);
  response.end(bytes.subarray(half.length));
}

function frame(response: ServerResponse, { framing }: AnswerPlan, length: number): void {
  if (framing === "length") response.setHeader("Content-Length", length);
  // Node then has nothing left but the connection's end to tell where the body ends.
  else if (framing === "until close") response.removeHeader("Transfer-Encoding");
  else if (framing === "chunked, the last") response.setHeader("Connection", "close");
}
