import type { Agent as HttpAgent, ClientRequest, IncomingMessage } from "node:http";
import type { Agent as HttpsAgent } from "node:https";
import type { Socket } from "node:net";
import type {
  ByteStream,
  FailureKind,
  TransportFailure,
  TransportRequest,
  TransportResponse,
} from "@trunkline/transport";
import { failure } from "./reference-failure.ts";
import { begin, networkStream, respond } from "./reference-messages.ts";

export /** One request on its way. Whatever ends it, ends it once, in `#end`. */
class Exchange {
  readonly head: Promise<TransportResponse>;
  readonly ended: Promise<void>;
  readonly #request: TransportRequest;
  readonly #outgoing: ClientRequest | undefined;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #incoming: IncomingMessage | undefined;
  #phase: "pool" | "connect" | "write" | "read" = "pool";
  #connection: "new" | "reused" = "new";
  #failure: TransportFailure | undefined;
  #reject: (failure: TransportFailure) => void = () => {};
  #resolveEnded: () => void = () => {};

  constructor(request: TransportRequest, agent: HttpAgent | HttpsAgent) {
    this.#request = request;
    this.ended = new Promise((resolve) => (this.#resolveEnded = resolve));
    let resolveHead = (_response: TransportResponse): void => {};
    this.head = new Promise((resolve, reject) => {
      resolveHead = resolve;
      this.#reject = reject;
    });
    request.signal?.addEventListener("abort", this.#abort);
    this.#limit("total", "total-timeout");
    this.#limit("pool", "pool-timeout");
    try {
      this.#outgoing = begin(request, agent);
    } catch (thrown) {
      this.#end(failure("local-protocol", request, (thrown as Error).message, "nothing", thrown));
      return;
    }
    this.#outgoing
      .on("socket", (socket: Socket) => this.#connected(socket))
      .on("error", (thrown: Error & { code?: string }) => this.#end(this.#failureFrom(thrown)))
      .on("upgrade", (incoming: IncomingMessage, socket: Socket, first: Buffer) => {
        this.#end();
        socket.unshift(first);
        resolveHead(respond(incoming, new EmptyBody(), this.#connection, networkStream(socket)));
      })
      .on("response", (incoming: IncomingMessage) => {
        this.#incoming = incoming.on("error", () => {});
        this.#stop("read");
        resolveHead(respond(incoming, new Body(incoming, this), this.#connection));
      });
  }

  /** Runs what reads one chunk of the response, under the limit for it. */
  async reading<Value>(next: () => Promise<Value>): Promise<Value> {
    this.#limit("read", "read-timeout");
    try {
      return await next();
    } catch (thrown) {
      throw this.#failure ?? this.#end(this.#failureFrom(thrown as Error));
    } finally {
      this.#stop("read");
    }
  }

  finish(): void {
    if (this.#incoming?.complete !== true || this.#outgoing?.writableFinished !== true) this.#outgoing?.destroy();
    this.#end();
  }

  #connected(socket: Socket): void {
    this.#stop("pool");
    this.#phase = "connect";
    if (this.#outgoing!.reusedSocket) this.#connection = "reused";
    if (!socket.connecting) return void this.#upload();
    this.#limit("connect", "connect-timeout");
    socket.once("encrypted" in socket ? "secureConnect" : "connect", () => void this.#upload());
  }

  async #upload(): Promise<void> {
    const { body } = this.#request;
    const outgoing = this.#outgoing!;
    this.#stop("connect");
    this.#phase = "write";
    try {
      for await (const bytes of body instanceof Uint8Array ? slices(body) : (body ?? [])) {
        if (this.#failure !== undefined || outgoing.destroyed) return;
        if (outgoing.write(bytes)) continue;
        this.#limit("write", "write-timeout");
        await new Promise<void>((resolve) => {
          const go = (): void => {
            outgoing.off("drain", go).off("close", go);
            resolve();
          };
          outgoing.on("drain", go).on("close", go);
        });
        this.#stop("write");
      }
    } catch (thrown) {
      return void this.#end(failure("write", this.#request, "the request body threw", "maybe", thrown));
    }
    outgoing.end();
    this.#phase = "read";
    if (this.#incoming === undefined) this.#limit("read", "read-timeout");
  }

  readonly #abort = (): void => {
    const sent = this.#phase === "pool" || this.#phase === "connect" ? "nothing" : "maybe";
    this.#end(failure("aborted", this.#request, "aborted", sent, this.#request.signal!.reason));
  };

  #failureFrom(thrown: Error & { code?: string }): TransportFailure {
    const isConnecting = this.#phase === "pool" || this.#phase === "connect";
    const kind = isConnecting ? "connect" : /^HPE_|^ERR_HTTP/.test(thrown.code ?? "") ? "remote-protocol" : "read";
    return failure(kind, this.#request, thrown.message, isConnecting ? "nothing" : "maybe", thrown, this.#connection);
  }

  #limit(phase: "pool" | "connect" | "write" | "read" | "total", kind: FailureKind): void {
    const milliseconds = this.#request.extensions.timeout?.[phase];
    if (milliseconds === undefined || this.#failure !== undefined) return;
    const fire = (): void => {
      const sent = this.#phase === "pool" || this.#phase === "connect" ? "nothing" : "maybe";
      this.#end(failure(kind, this.#request, `no ${phase} within ${milliseconds} ms`, sent));
    };
    this.#timers.set(phase, setTimeout(fire, milliseconds));
  }

  #stop(phase: string): void {
    clearTimeout(this.#timers.get(phase));
  }

  #end(ending?: TransportFailure): TransportFailure | void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#request.signal?.removeEventListener("abort", this.#abort);
    this.#resolveEnded();
    if (ending === undefined) return;
    this.#failure ??= ending;
    this.#reject(this.#failure);
    this.#incoming?.destroy(this.#failure);
    this.#outgoing?.destroy();
    return this.#failure;
  }
}

class Body implements ByteStream {
  readonly #incoming: IncomingMessage;
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #exchange: Exchange;
  #isClosed = false;

  constructor(incoming: IncomingMessage, exchange: Exchange) {
    this.#incoming = incoming;
    this.#chunks = incoming.iterator({ destroyOnReturn: false })[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    this.#exchange = exchange;
    incoming.on("end", () => exchange.finish());
    // Nothing will come, so nobody may ever read: the connection is free already.
    if (incoming.headers["content-length"] === "0") incoming.read(0);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    while (!this.#isClosed) {
      const { value, done } = await this.#exchange.reading(() => this.#chunks.next());
      if (done) return;
      yield value;
    }
  }

  async readAll(): Promise<Uint8Array> {
    const chunks = [];
    for await (const chunk of this) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (!this.#incoming.readableEnded) this.#exchange.finish();
  }
}

class EmptyBody implements ByteStream {
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {}
  async close(): Promise<void> {}
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
