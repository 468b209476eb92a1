import {
  type SyncTransport,
  type Transport,
  TransportFailure,
  type TransportRequest,
  type TransportResponse,
} from "@trunkline/transport";
import { noAnswer, type Outcome } from "./outcome.ts";

export type FirstOutcome = Omit<Outcome, "second" | "isReused">;

/** The body as far as it was read, and what came of it. */
interface Body {
  readonly chunks: Uint8Array[];
  failure: Error | null;
}

export async function readBy(transport: Transport, request: TransportRequest): Promise<FirstOutcome> {
  const body: Body = { chunks: [], failure: null };
  let response: TransportResponse;
  try {
    response = await transport.handleRequest(request);
  } catch (error) {
    return refusal(errorFrom(error));
  }
  try {
    for await (const chunk of response.body) body.chunks.push(chunk);
  } catch (error) {
    body.failure = errorFrom(error);
  }
  return answer(response, body);
}

export function readBySync(transport: SyncTransport, request: TransportRequest<null>): FirstOutcome {
  const body: Body = { chunks: [], failure: null };
  let response: ReturnType<SyncTransport["handleRequestSync"]>;
  try {
    response = transport.handleRequestSync(request);
  } catch (error) {
    return refusal(errorFrom(error));
  }
  try {
    for (const chunk of response.body) body.chunks.push(chunk);
  } catch (error) {
    body.failure = errorFrom(error);
  }
  return answer(response, body);
}

function refusal(failure: Error): FirstOutcome {
  return { ...noAnswer, head: kindOf(failure), message: String(failure) };
}

function answer(response: Omit<TransportResponse, "body">, { chunks, failure }: Body): FirstOutcome {
  const { status, headers, extensions } = response;
  const isWhole = failure === null;
  return {
    head: "answered",
    status,
    reason: extensions.reasonPhrase ?? "",
    headers: linesOf(headers),
    body: Buffer.concat(chunks).toString("latin1"),
    end: isWhole ? "whole" : kindOf(failure),
    trailers: isWhole ? linesOf(extensions.trailers?.() ?? []) : [],
    message: isWhole ? "" : String(failure),
  };
}

function errorFrom(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(`not an error: ${JSON.stringify(thrown)}`);
}

/** A failure of another kind is a mistake in the transport, and shows as a difference. */
function kindOf(failure: Error): string {
  if (!(failure instanceof TransportFailure)) return `not a failure: ${String(failure)}`;
  return failure.kind === "read-timeout" ? "waits" : failure.kind;
}

/** Of name, value, name, value …. */
export function linesOf(list: readonly string[]): readonly string[] {
  const lines = [];
  for (let at = 0; at < list.length; at += 2) lines.push(`${list[at]!.toLowerCase()}: ${list[at + 1]}`);
  return lines;
}
