import { TransportFailure } from "@trunkline/transport";
import { canReplay } from "../bodies/replay.ts";
import type { Request } from "../models/request.ts";

// RFC 9110 §9.2.2: sending these twice is what sending them once would have been.
const idempotent: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "QUERY", "TRACE"]);

const broken: ReadonlySet<string> = new Set(["read", "write", "remote-protocol"]);

/**
 * A server may close a kept-alive connection at the moment it is used again, which says nothing about the request:
 * it is sent once more on a fresh connection, if it is safe to be sent twice.
 */
export function isStaleConnection(thrown: unknown, request: Request, attempt: number): boolean {
  return (
    thrown instanceof TransportFailure &&
    thrown.connection === "reused" &&
    attempt === 1 &&
    broken.has(thrown.kind) &&
    (thrown.sent === "nothing" || idempotent.has(request.method)) &&
    canReplay(request.body)
  );
}
