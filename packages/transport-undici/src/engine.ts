import type { Duplex } from "node:stream";

// What this package uses of undici's Client, said in its own words: only client-engine.ts names undici.

export interface Engine {
  /** `false` when it will take no further request until it emits `drain`. */
  dispatch(request: EngineRequest, handler: EngineHandler): boolean;
  /** To be called before the engine sees the head of an answer to CONNECT: a 2xx is a tunnel, all else is not. */
  expectTunnel(isTunnel: boolean): void;
  close(): Promise<void>;
  destroy(error?: Error | null): Promise<void>;
  on(event: "drain", listener: () => void): unknown;
  on(event: "disconnect", listener: (origin: unknown, targets: unknown, error: Error) => void): unknown;
}

export interface EngineRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: string[];
  /** Or an async iterable: undici takes it, though its types do not say so. */
  readonly body: Uint8Array | null;
  /** The protocol asked for. What the server makes of it comes by `onRequestUpgrade` or `onResponseStart`. */
  readonly upgrade: string | null;
  /** `false`: the connection is kept after a HEAD, and after a body where none was to be expected. */
  readonly reset: boolean;
  /** Constant for a connection: undici would drop it when the name, by default the Host header, changes. */
  readonly servername: string;
}

export interface EngineController {
  readonly rawHeaders?: unknown;
  readonly rawTrailers?: unknown;
  pause(): void;
  resume(): void;
  abort(reason: Error): void;
}

/** The calls of one request, in this order. Nothing may be thrown from them. */
export interface EngineHandler {
  onRequestStart(controller: EngineController): void;
  onBodySent(): void;
  onRequestSent(): void;
  onResponseStart(controller: EngineController, status: number, headers: unknown, reasonPhrase?: string): void;
  onRequestUpgrade(controller: EngineController, status: number, headers: unknown, socket: Duplex): void;
  onResponseData(controller: EngineController, chunk: Uint8Array): void;
  onResponseEnd(controller: EngineController, trailers: unknown): void;
  onResponseError(controller: EngineController | null, error: Error): void;
}
