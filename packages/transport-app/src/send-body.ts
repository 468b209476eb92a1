import type { ClientRequest, IncomingMessage } from "node:http";
import type { RequestBody } from "@trunkline/transport";
import type { AppCall } from "./app-call.ts";
import { Upload } from "./bodies.ts";
import { requestFailure } from "./failures.ts";

/** Writes a request's body as fast as the listener reads it, and no further than its answer. `length`: bytes declared. */
export async function sendBody(
  body: RequestBody,
  length: number | undefined,
  sending: ClientRequest,
  call: AppCall,
): Promise<void> {
  if (body === null || body instanceof Uint8Array) {
    sending.end(body ?? undefined);
    return;
  }
  // The listener hears of the request before its first chunk. flushHeaders() would send latin-1 values as UTF-8.
  sending.write(new Uint8Array(0));
  let response: IncomingMessage | undefined;
  sending.once("response", (arrived) => (response = arrived));
  const upload = new Upload(body, call);
  let sent = 0;
  for (;;) {
    // Once the whole answer is here nobody reads the rest, however much the caller could still send.
    if (call.isOver || response?.complete || sending.destroyed) return;
    const chunk = await upload.next();
    sent += chunk?.length ?? 0;
    if (length !== undefined && (chunk === null ? sent < length : sent > length)) {
      call.fail(
        requestFailure(call.peer, `its body has ${chunk ? "more" : "fewer"} bytes than the ${length} declared.`, {
          sent: "maybe",
        }),
      );
    }
    if (call.isOver) return;
    if (chunk === null) break;
    if (!sending.write(chunk) && !sending.destroyed) await roomIn(sending);
  }
  sending.end();
}

function roomIn(sending: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      sending.off("drain", go).off("close", go);
      resolve();
    };
    sending.on("drain", go).on("close", go);
  });
}
