import type { Response } from "@trunkline/core";
import { asNetworkError } from "./network-error.ts";

/** The body as a byte stream, read from the connection as it is asked for. */
export function responseBody(response: Response): ReadableStream<Uint8Array> {
  const chunks = response.iterBytes()[Symbol.asyncIterator]();
  return new ReadableStream(
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
}
