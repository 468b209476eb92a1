import type { Proxy } from "@trunkline/core";
import type { Decompression, Transport } from "@trunkline/transport";
import type { ConnectionOptions } from "./connection-options.ts";
import type { TransportMaker } from "./default-transport.ts";
import type { Environment } from "./environment/environment.ts";
import { transportName } from "./environment/transport-name.ts";
import { fetchMaker } from "./fetch-maker.ts";
import { engineDecompression, nativeFirst, nativeMaker } from "./native-maker.ts";

export { syncTransportMaker } from "./native-maker.ts";

/** What of Deno is used here. */
interface DenoClients {
  createHttpClient(options: object): { close(): void };
  readonly permissions: { querySync(of: { readonly name: string }): { readonly state: string } };
}

const transports = ["native", "fetch"] as const;

/**
 * The native engine where Deno may load it, or Deno's fetch where it may not, or where that cannot do what is asked for,
 * or is asked for.
 */
export function transportMaker(options: ConnectionOptions, environment: Environment): TransportMaker {
  const asked = transportName(transports, environment);
  if (asked === "native") return nativeMaker(options, environment);
  // What DENO_CERT adds is trusted by Deno's own alone; and Deno would ask the user for leave, who has not asked for the engine.
  if (asked === "fetch" || environment["DENO_CERT"] || !mayLoad()) return denoFetchMaker(options);
  return nativeFirst(options, environment, { name: "fetch", maker: () => denoFetchMaker(options) });
}

/** The engine's decoders where Deno may load it, unless another transport than the engine is asked for. */
export function decompressionFor(environment: Environment): Decompression | undefined {
  const asked = transportName(transports, environment);
  return asked === "native" || (asked === null && mayLoad()) ? engineDecompression() : undefined;
}

function mayLoad(): boolean {
  const { Deno } = globalThis as unknown as { readonly Deno: DenoClients };
  return ["ffi", "read", "net"].every((name) => Deno.permissions.querySync({ name }).state === "granted");
}

/** Deno's fetch, which takes proxies, a certificate and protocols by a client of Deno's own. */
function denoFetchMaker(options: ConnectionOptions): TransportMaker {
  const { cert, http1, http2 } = options;
  if (cert?.passphrase !== undefined)
    throw new TypeError("cert.passphrase: Deno takes no encrypted key. Pass the key without its passphrase.");
  const given = Object.entries({ cert: cert?.cert, key: cert?.key, http1, http2 });
  const connection = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  return (proxy) => {
    const clientOptions = { ...connection, ...(proxy !== null && { proxy: proxyOptions(proxy) }) };
    const can = ["cert", "http1", "http2", "proxy"] as const;
    if (Object.keys(clientOptions).length === 0) return fetchMaker(options, { can, init: () => ({}) })(null);
    const { Deno } = globalThis as unknown as { readonly Deno: DenoClients };
    const client = Deno.createHttpClient(clientOptions);
    return closing(fetchMaker(options, { can, init: () => ({ client }) })(proxy), () => client.close());
  };
}

function proxyOptions({ url, auth, headers }: Proxy): object {
  if (headers.size > 0)
    throw new TypeError("proxy: Deno tells a proxy nothing but a user and password. Leave its headers out.");
  return { url: url.href, ...(auth !== null && { basicAuth: { username: auth[0], password: auth[1] } }) };
}

/** The transport, whose end frees what was made for it. */
function closing(transport: Transport, free: () => void): Transport {
  let isFree = false;
  const close = async (): Promise<void> => {
    await transport.close();
    if (!isFree) free();
    isFree = true;
  };
  const { contract, name, capabilities } = transport;
  const handleRequest: Transport["handleRequest"] = (request) => transport.handleRequest(request);
  return { contract, name, capabilities, handleRequest, close, [Symbol.asyncDispose]: close };
}
