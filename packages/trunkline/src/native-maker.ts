import process from "node:process";
import { getCACertificates } from "node:tls";
import type { Proxy } from "@trunkline/core";
import type { Decompression } from "@trunkline/transport";
import { native, type NativeOptions } from "@trunkline/transport-native";
import { nativeDecompression } from "@trunkline/transport-native/decompress";
import { connectionFor } from "./connection-for.ts";
import type { ConnectionOptions } from "./connection-options.ts";
import type { SyncTransportMaker, TransportMaker } from "./default-transport.ts";
import type { Environment } from "./environment/environment.ts";
import { proxyOptions } from "./proxy-options.ts";

/** What carries requests where the engine cannot, or where there is none for the machine. */
export interface Fallback {
  readonly name: "undici" | "fetch";
  /** Called when it is wanted; throws for options that it cannot honour. */
  readonly maker: () => TransportMaker;
}

/** The native engine alone; what it cannot do it refuses by name. */
export function nativeMaker(options: ConnectionOptions, environment: Environment): TransportMaker {
  const connection = engineOptions(options, environment);
  return (proxy) => native(throughProxy(connection, proxy));
}

/** The native engine where it can do what is asked for, and the fallback where it cannot. */
export function nativeFirst(options: ConnectionOptions, environment: Environment, fallback: Fallback): TransportMaker {
  const engine = once(() => nativeMaker(options, environment));
  const other = once(fallback.maker);
  return (proxy) => (isWithinReach(options) && isLoadable(fallback.name) ? engine() : other())(proxy);
}

/** The native engine, which is the one transport here that blocks. */
export function syncTransportMaker(options: ConnectionOptions, environment: Environment): SyncTransportMaker {
  const connection = engineOptions(options, environment);
  return (proxy) => native(throughProxy(connection, proxy));
}

function throughProxy(connection: Omit<NativeOptions, "proxy">, proxy: Proxy | null): NativeOptions {
  return proxy === null ? connection : { ...connection, proxy: proxyOptions(proxy) };
}

/** The engine's decoders; `undefined`, which leaves it to the platform, where there is no engine for this machine. */
export function engineDecompression(): Decompression | undefined {
  return missing() === null ? nativeDecompression() : undefined;
}

/** The engine has authorities of its own; those that were added to the runtime's count too. */
function engineOptions(options: ConnectionOptions, environment: Environment): Omit<NativeOptions, "proxy"> {
  const connection = connectionFor(options, environment);
  const hasAdded = connection.verify === true && getCACertificates("extra").length > 0;
  return hasAdded ? { ...connection, verify: getCACertificates("default") } : connection;
}

/** The named pipes of Windows are not the engine's. */
function isWithinReach({ socketPath }: ConnectionOptions): boolean {
  return socketPath === undefined || process.platform !== "win32";
}

/** Why there is no engine for this machine, `null` where there is one. */
const missing: () => string | null = once(() => {
  try {
    native();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
});

let hasSaid = false;

/** Whether there is an engine for this machine. Where there is none that is said once. */
function isLoadable(fallback: string): boolean {
  const reason = missing();
  if (reason !== null && !hasSaid) {
    hasSaid = true;
    process.emitWarning(
      `${reason} Until then ${fallback} carries the requests; TRUNKLINE_TRANSPORT=${fallback} says that this is meant.`,
      { code: "TRUNKLINE_NO_ENGINE" },
    );
  }
  return reason === null;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
