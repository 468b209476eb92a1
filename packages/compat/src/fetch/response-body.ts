import type { Response } from "@trunkline/core";
import { asNetworkError } from "./network-error.ts";

// Programs that look at the status alone leave the body unread, and with it a connection, as they may with the platform's
// fetch. Workers of an older compatibility date have no such registry.
const unread =
  typeof FinalizationRegistry === "undefined"
    ? null
    : new FinalizationRegistry<Response>((response) => void response.close().catch(() => {}));

/** The body as a byte stream, read from the connection as it is asked for. Freed once nobody can read it any more. */
export function responseBody(response: Response): ReadableStream<Uint8Array> {
  const chunks = response.iterBytes()[Symbol.asyncIterator]();
  const stream: ReadableStream<Uint8Array> = new ReadableStream(
    {
      type: "bytes",
      async pull(controller: ReadableByteStreamController) {
        try {
          let step = await chunks.next();
          // A byte stream takes no empty chunk.
          while (step.done !== true && step.value.length === 0) step = await chunks.next();
          // The stream takes the buffer away from whoever else has it, such as the pool that it was cut from.
          if (step.done !== true) return controller.enqueue(step.value.slice());
          controller.close();
          controller.byobRequest?.respond(0);
        } catch (error) {
          throw asNetworkError(error, "terminated");
        }
      },
      cancel: () => response.close(),
    },
    { highWaterMark: 0 },
  );
  unread?.register(stream, response);
  return stream;
}
