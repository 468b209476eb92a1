import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The compiled engine. Its numbers are explained in records.ts. */
export interface Binding {
  readonly Engine: new (
    arena: Uint8Array,
    records: Int32Array,
    times: Float64Array,
    deliver: (count: number) => void,
    reactor: Reactor,
  ) => Engine;
  readonly Decoder: DecoderClass;
}

interface DecoderClass {
  new (coding: number): Decoder;
  /**
   * Bytes put into the target, or all of a body that has more; `null` above the limit, counted in bytes. Throws what is
   * wrong with the bytes, or rejects with it. The bytes are not looked at after the call.
   */
  decode(
    coding: number,
    bytes: Uint8Array,
    target: Uint8Array,
    limit: number,
    isBlocking: true,
  ): number | Uint8Array | null;
  decode(
    coding: number,
    bytes: Uint8Array,
    target: Uint8Array,
    limit: number,
    isBlocking: false,
  ): number | null | Promise<Uint8Array | null>;
}

/** One coding of one body, piece by piece. What is wrong with the data is thrown. */
export interface Decoder {
  /** Bytes taken of the chunk, from `from` on, times 2^20, and bytes put into the target, of which less than 2^20 are used. */
  push(chunk: Uint8Array, from: number, target: Uint8Array): number;
  end(): void;
  /** Frees its memory; nothing can be pushed any more. */
  close(): void;
}

/** How the engine learns that a socket is ready: by Node's own loop, by a thread that only waits, or by being asked. */
export type Reactor = "uv" | "thread" | "none";

/** All sockets of one kind in one thread. Nothing is thrown for what happens on the network. */
export interface Engine {
  addClient(settings: EngineSettings): number;
  /** Idle connections end now, busy ones when they have finished; then the client is forgotten. */
  closeClient(client: number): void;
  addOrigin(client: number, isSecure: boolean, host: string, port: number, serverName: string | null): number;
  dropOrigin(origin: number): void;
  /** Milliseconds, -1 for as long as it takes. */
  addLimits(pool: number, connect: number, write: number, read: number, total: number): number;
  dropLimits(limits: number): void;
  submit(slot: number, origin: number, limits: number, asks: number, head: string, body: Uint8Array | null): void;
  /** 1: go on. 0: taken, and the next after a record says so. -1: the exchange is over. */
  write(slot: number, chunk: Uint8Array, isLast: boolean): number;
  /** Bytes put into the target. 0: a record will say when there are more. -1: the end. -2: failed. */
  read(slot: number, target: Uint8Array, from: number): number;
  /** Ends the exchange with its connection. Answers the flags that a failure would have had. */
  cancel(slot: number): number;
  resolved(ticket: number, addresses: readonly string[] | null, message: string): void;
  /** Lines of fields for CONNECT, each with its end; `null`: what the proxy has refused stays refused. */
  introduce(ticket: number, fields: string | null, mark: number): void;
  tick(): void;
  /** Origin, active, idle, waiting; and so on. */
  stats(client: number): number[];
  /** Blocks until there are records; without a reactor only. */
  wait(): number;
  close(): void;
}

export interface EngineSettings {
  readonly acceptsAny: boolean;
  /** PEM; `null` for those of the system. */
  readonly authorities: readonly string[] | null;
  readonly certificate: string | null;
  /** PKCS #8 in PEM, not encrypted. */
  readonly privateKey: string | null;
  readonly pins: readonly string[];
  readonly wantsKeylog: boolean;
  readonly maxConnections: number;
  readonly maxKeepAlive: number;
  readonly keepAliveExpiry: number;
  readonly socketPath: string | null;
  readonly proxy: EngineProxy | null;
  readonly localAddress: string | null;
  readonly wantsLookup: boolean;
  readonly addressHeadStart: number;
  readonly noDelay: boolean;
  /** -1 for never. */
  readonly keepAlive: number;
  /** Microseconds. */
  readonly busyPoll: number;
  /** Milliseconds, -1 for never. */
  readonly pingInterval: number;
  readonly http1: boolean;
  readonly http2: boolean;
}

export interface EngineProxy {
  readonly host: string;
  readonly port: number;
  readonly protocol: "http" | "https" | "socks4" | "socks5";
  readonly resolvesNames: boolean;
  /** User and password for SOCKS. */
  readonly credentials: readonly [username: string, password: string] | null;
}

/** The facts that decide which engine is loaded. */
export interface Platform {
  readonly platform: string;
  readonly arch: string;
  readonly versions: Readonly<Record<string, string | undefined>>;
  isMusl(): boolean;
  load(specifier: string): unknown;
}

/** Finds and loads the engine. Throws where there is none, saying what to do. */
export function loadedBinding(platform: Platform): Binding {
  if (platform.versions["electron"] !== undefined)
    throw new TypeError(
      "native: Electron is not supported: its event loop is not Node's. Use @trunkline/transport-undici there.",
    );
  const triple = tripleOf(platform);
  const places = [`../trunkline-native.${triple}.node`, `@trunkline/transport-native-${triple}`];
  const errors: unknown[] = [];
  for (const place of places) {
    try {
      return platform.load(place) as Binding;
    } catch (error) {
      errors.push(error);
    }
  }
  throw new Error(
    `native: no engine for ${triple} could be loaded. Install @trunkline/transport-native-${triple}, or use @trunkline/transport-undici, which needs none.`,
    { cause: new AggregateError(errors, `Tried ${places.join(" and ")}.`) },
  );
}

/** The name of a build, as napi-rs has it. */
export function tripleOf({ platform, arch, isMusl }: Pick<Platform, "platform" | "arch" | "isMusl">): string {
  if (platform === "linux") return `linux-${arch}-${isMusl() ? "musl" : "gnu"}`;
  return platform === "win32" ? `win32-${arch}-msvc` : `${platform}-${arch}`;
}

/** Bun aborts when its loop is asked to watch a descriptor, and Deno's never reports it. */
export function reactorFor({ versions }: Pick<Platform, "versions">): Reactor {
  return versions["bun"] === undefined && versions["deno"] === undefined ? "uv" : "thread";
}

export const thisPlatform: Platform = {
  platform: process.platform,
  arch: process.arch,
  versions: process.versions,
  isMusl: () => {
    try {
      return readFileSync("/usr/bin/ldd", "latin1").includes("musl");
    } catch {
      const report = process.report?.getReport() as { readonly header?: { readonly glibcVersionRuntime?: string } };
      return report?.header?.glibcVersionRuntime === undefined;
    }
  },
  load: createRequire(import.meta.url),
};
