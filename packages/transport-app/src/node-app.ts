import type { ClientRequest, IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Transport, TransportFailure, TransportRequest, TransportResponse } from "@trunkline/transport";
import { askedTarget, rootPathOf, targetOf } from "./address.ts";
import type { AppCall } from "./app-call.ts";
import { AppTransport } from "./app-transport.ts";
import { AppBody, type ByteSource, ignore } from "./bodies.ts";
import { callerOf, familyOf } from "./caller.ts";
import { answerFailure, applicationFailure, nodeFailure } from "./failures.ts";
import { framingOf } from "./framing.ts";
import { guardedServer, type NodeListener } from "./guarded-server.ts";
import type { AppOptions } from "./options.ts";
import { sendBody } from "./send-body.ts";
import { socketPair } from "./socket-pair.ts";

/** A listener, or an `http.Server` that need not listen. */
export type NodeApp = NodeListener | Server;

/**
 * Sends requests straight into a Node-style application: Node's own HTTP client and server speak over memory, so the
 * listener sees what it would see on a socket, byte for byte, and no port is opened.
 *
 * ```ts
 * const client = new Client({ mounts: { "all://shop.internal": nodeApp(express()) } });
 * ```
 *
 * Needs `node:http` and throws a `TypeError` where there is none. Failures: kind `read` for what the listener throws
 * or leaves unfinished, `remote-protocol` for what is no HTTP, `local-protocol` for what HTTP/1.1 cannot carry.
 */
export function nodeApp(application: NodeApp, options: AppOptions = {}): Transport {
  const rootPath = rootPathOf(options);
  const http = builtin("node:http");
  const { Duplex } = builtin("node:stream");
  const isListener = typeof application === "function";
  if (!isListener && typeof application?.emit !== "function") {
    throw new TypeError("nodeApp() takes a Node listener or an http.Server. For a fetch handler use app().");
  }
  const server = isListener ? http.createServer() : application;
  // An https.Server hears of a connection only after its handshake, which memory does not need.
  const arrival = server.listenerCount("secureConnection") > 0 ? "secureConnection" : "connection";

  async function answer(request: TransportRequest, call: AppCall): Promise<TransportResponse> {
    const framing = framingOf(request, call.peer);
    const path = targetOf(request, rootPath);
    const place = rootPath === "" ? {} : { baseUrl: rootPath, originalUrl: askedTarget(request) };
    const { client, server: socket } = socketPair(Duplex);
    call.onEnd((reason) => reason !== undefined && client.destroy());
    dress(socket, request, options);
    // What the listener destroyed its side with says more than the hang-up that it causes on this one.
    const failureFrom = (thrown: unknown): TransportFailure =>
      socket.errored ? applicationFailure(call.peer, socket.errored) : nodeFailure(call.peer, thrown);
    let sending: ClientRequest;
    try {
      sending = http.request({
        createConnection: () => client,
        method: request.method,
        path,
        headers: framing.headers,
        setDefaultHeaders: false,
      });
    } catch (thrown) {
      throw nodeFailure(call.peer, thrown);
    }
    // Otherwise it would hang up at the last byte of the answer, which the listener may not have ended yet.
    sending.shouldKeepAlive = true;
    const head = headOf(sending, call.peer, failureFrom);
    head.catch(ignore);
    const front = guardedServer(server, isListener ? application : null, call, options, place);
    Reflect.apply(Reflect.get(server, "emit") as Emit, front, [arrival, socket]);
    sendBody(request.body, framing.length, sending, call).catch(ignore);
    const response = await head;
    return {
      status: response.statusCode!,
      headers: response.rawHeaders,
      body: new AppBody(sourceOf(response, failureFrom), call),
      extensions: {
        httpVersion: response.httpVersion as "1.0" | "1.1",
        trailers: () => response.rawTrailers,
        ...(response.statusMessage && { reasonPhrase: response.statusMessage }),
      },
    };
  }

  return new AppTransport(answer, ["streams-request-body", "streams-response-body"]);
}

type Emit = (event: string, ...details: unknown[]) => boolean;

interface Builtins {
  "node:http": typeof import("node:http");
  "node:stream": typeof import("node:stream");
}

// Not an import: bundlers for browsers and Workers would stumble over it, though nobody there calls nodeApp().
function builtin<Name extends keyof Builtins>(name: Name): Builtins[Name] {
  const found: unknown = globalThis.process?.getBuiltinModule?.(name);
  if (!found) throw new TypeError(`nodeApp() needs ${name}, which this runtime lacks. For a fetch handler use app().`);
  return found as Builtins[Name];
}

/** Tells the listener who is calling, in the words of a socket. */
function dress(socket: Duplex, { url }: TransportRequest, options: AppOptions): void {
  const caller = callerOf(options);
  const itself = (): Duplex => socket;
  Object.assign(socket, {
    remoteAddress: caller.address,
    remotePort: caller.port,
    remoteFamily: familyOf(caller),
    localPort: url.origin.port,
    encrypted: url.origin.scheme === "https",
    setTimeout: itself,
    setNoDelay: itself,
    setKeepAlive: itself,
    ref: itself,
    unref: itself,
  });
}

type FailureFrom = (thrown: unknown) => TransportFailure;

function headOf(sending: ClientRequest, peer: string, failureFrom: FailureFrom): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sending.on("response", resolve);
    sending.on("error", (thrown) => reject(failureFrom(thrown)));
    sending.on("upgrade", ({ statusCode }: IncomingMessage) => {
      reject(answerFailure(peer, `${statusCode}, but an application in the same process cannot switch protocols`));
    });
  });
}

function sourceOf(response: IncomingMessage, failureFrom: FailureFrom): ByteSource {
  response.on("error", ignore);
  const chunks: AsyncIterator<Uint8Array> = response[Symbol.asyncIterator]();
  return {
    async next() {
      try {
        const { done, value } = await chunks.next();
        // A Buffer's slice() shares what a Uint8Array's copies, so no Buffer leaves.
        return done ? { done, value } : { value: new Uint8Array(value.buffer, value.byteOffset, value.byteLength) };
      } catch (thrown) {
        throw failureFrom(thrown);
      }
    },
    cancel: () => {},
  };
}
