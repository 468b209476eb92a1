// The seam #channels in Node, Bun and Deno.
import { tracingChannel } from "node:diagnostics_channel";
import type { RequestChannel, RequestMessage } from "./channels.ts";

const channel = tracingChannel<RequestMessage>("trunkline:request");
const { start, end, asyncStart, asyncEnd, error } = channel;

export const requestChannel: RequestChannel | null = {
  // Bun's tracing channels cannot say it of themselves.
  get hasSubscribers() {
    return (
      start.hasSubscribers ||
      end.hasSubscribers ||
      asyncStart.hasSubscribers ||
      asyncEnd.hasSubscribers ||
      error.hasSubscribers
    );
  },
  tracePromise: (run, message) => channel.tracePromise(run, message),
  traceSync: (run, message) => channel.traceSync(run, message),
};
