import { TransportFailure } from "@trunkline/transport";
import { canReplay } from "../bodies/replay.ts";
import type { Request } from "../models/request.ts";
import { idempotentMethods } from "./retry-policy.ts";

const broken: ReadonlySet<string> = new Set(["read", "write", "remote-protocol"]);

/**
 * A server may close a kept-alive connection at the moment it is used again, which says nothing about the request:
 * it is sent once more on a fresh connection, if it is safe to be sent twice.
 */
export function isStaleConnection(thrown: unknown, request: Request): boolean {
  return (
    thrown instanceof TransportFailure &&
    thrown.connection === "reused" &&
    broken.has(thrown.kind) &&
    (thrown.sent === "nothing" || idempotentMethods.has(request.method)) &&
    canReplay(request.body)
  );
}
