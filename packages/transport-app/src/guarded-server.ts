import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AppCall } from "./app-call.ts";
import { applicationFailure } from "./failures.ts";
import type { AppOptions } from "./options.ts";

/** What Express applications, Koa's `callback()` and Fastify's `routing` are. */
export type NodeListener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Where the application stands, in the words of those who mount one within another: Connect, Express and Fastify. */
export interface Place {
  readonly baseUrl?: string;
  readonly originalUrl?: string;
}

/** The server as it is, but what its listeners throw fails the call instead of the process. */
export function guardedServer(
  server: Server,
  listener: NodeListener | null,
  call: AppCall,
  options: AppOptions,
  place: Place,
): Server {
  function emit(event: string, ...details: unknown[]): boolean {
    const [request, response] = details;
    if (isAnswerable(response)) {
      Object.assign(request as IncomingMessage, place);
      closeAfter(call, request as IncomingMessage, response);
    }
    const report = (thrown: unknown): void => answerThrown(thrown, response, call, options);
    try {
      if (event !== "request" || !listener) return server.emit(event, ...details);
      const returned: unknown = Reflect.apply(listener, server, [request, response]);
      Promise.resolve(returned).catch(report);
    } catch (thrown) {
      report(thrown);
    }
    return true;
  }
  return Object.create(server, { emit: { value: emit } }) as Server;
}

// A listener may end its answer after the client has read its last byte. Until then the connection stays, as one that
// is kept alive does, unless there is more to come from the client, whom nobody would hear any more.
function closeAfter(call: AppCall, request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  call.onEnd(() => {
    if (request.complete && !response.writableFinished) response.once("close", () => socket.destroy());
    else socket.destroy();
  });
}

function answerThrown(thrown: unknown, response: unknown, call: AppCall, options: AppOptions): void {
  // No request is left that it could fail, so it stays unhandled, as it would behind a socket.
  if (call.isComplete && options.raiseAppExceptions !== false) throw thrown;
  if (options.raiseAppExceptions !== false || !isAnswerable(response) || response.headersSent) {
    call.fail(applicationFailure(call.peer, thrown));
    return;
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(500, { "content-length": "0" }).end();
}

// Listeners of other events than requests have a socket in its place, or nothing.
function isAnswerable(response: unknown): response is ServerResponse {
  return typeof (response as Partial<ServerResponse> | undefined)?.writeHead === "function";
}
