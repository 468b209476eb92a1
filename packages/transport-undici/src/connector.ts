import { X509Certificate } from "node:crypto";
import { request as httpRequest } from "node:http";
import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls, createSecureContext, type SecureContext, type TLSSocket } from "node:tls";
import { TransportFailure, type TransportOrigin } from "@trunkline/transport";
import { connectFailure, tunnelFailure } from "./failures.ts";
import type { Settings } from "./options.ts";

/** Where a connection goes, and by which name. */
export interface Route {
  readonly origin: TransportOrigin;
  /** Host and port, for messages. */
  readonly peer: string;
  /** The name asked of TLS in place of the host. */
  readonly sniHostname: string | undefined;
}

/** Opens sockets: straight, or through the proxy. */
export class Connector {
  readonly #settings: Settings;
  // Parsing the authorities takes milliseconds, so it happens once, and never for http alone.
  #secureContext: SecureContext | null = null;
  readonly #sessions = new Map<string, Buffer>();

  constructor(settings: Settings) {
    this.#settings = settings;
    // A mistake in a PEM is told to whoever makes the transport.
    if (typeof settings.verify !== "boolean") settings.verify.forEach(requireCertificate);
    if (settings.cert !== null) this.#context();
  }

  /** Rejects with a `TransportFailure`. `hold` is given each socket as it is made, so that it can be destroyed. */
  async open({ origin, peer, sniHostname }: Route, hold: (socket: Socket) => void): Promise<Socket> {
    const { proxy } = this.#settings;
    const isSecure = origin.scheme === "https";
    const name = sniHostname ?? origin.host;
    if (proxy === null) {
      const target = { host: origin.host, port: origin.port };
      try {
        return await this.#connected(isSecure ? this.#tls(target, name, peer) : connectTcp(target), isSecure, hold);
      } catch (error) {
        throw failed(error, peer, null);
      }
    }
    const tunnel = await this.#toProxy(isSecure, origin, peer, hold);
    if (!isSecure) return tunnel;
    try {
      return await this.#connected(this.#tls({ socket: tunnel, host: origin.host }, name, peer), true, hold);
    } catch (error) {
      throw failed(error, peer, null);
    }
  }

  async #toProxy(
    tunnels: boolean,
    origin: TransportOrigin,
    peer: string,
    hold: (socket: Socket) => void,
  ): Promise<Socket> {
    const proxy = this.#settings.proxy!;
    try {
      const target = { host: proxy.host, port: proxy.port };
      const made = proxy.isSecure ? this.#tls(target, proxy.host, proxy.peer, false) : connectTcp(target);
      const socket = await this.#connected(made, proxy.isSecure, hold);
      return tunnels ? await tunnelled(socket, authorityOf(origin), peer, proxy) : socket;
    } catch (error) {
      throw failed(error, peer, proxy.peer);
    }
  }

  #tls(
    target: { host: string; port: number } | { host: string; socket: Socket },
    name: string,
    peer: string,
    offersHttp2: boolean = this.#settings.http2,
  ): TLSSocket {
    // Node does not look at the name again when a session is resumed, so each name has sessions of its own.
    const sessionKey = `${name} at ${peer}`;
    const session = this.#sessions.get(sessionKey);
    const socket = connectTls({
      ...target,
      secureContext: this.#context(),
      rejectUnauthorized: this.#settings.verify !== false,
      ALPNProtocols: offersHttp2 ? (this.#settings.http1 ? ["h2", "http/1.1"] : ["h2"]) : ["http/1.1"],
      // TLS names no addresses; an IP is verified by `host` alone.
      ...(isIP(name) === 0 && { servername: name }),
      ...(session !== undefined && { session }),
    });
    return socket.on("session", (ticket) => {
      if (this.#sessions.size > 1000) this.#sessions.clear();
      this.#sessions.set(sessionKey, ticket);
    });
  }

  #context(): SecureContext {
    if (this.#secureContext !== null) return this.#secureContext;
    const { verify, cert } = this.#settings;
    try {
      this.#secureContext = createSecureContext({
        ...(typeof verify !== "boolean" && { ca: [...verify] }),
        ...(cert !== null && cert),
      });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      throw new TypeError(`undici: TLS cannot use the PEM of \`cert\` (${text}).`, { cause: error });
    }
    return this.#secureContext;
  }

  #connected(socket: Socket, isSecure: boolean, hold: (socket: Socket) => void): Promise<Socket> {
    hold(socket);
    socket.setNoDelay(true).setKeepAlive(true, 60_000);
    return new Promise((resolve, reject) => {
      const onClose = (): void => reject(Object.assign(new Error("closed"), { code: "ECONNRESET" }));
      // Stays for good: between two owners an error must find a listener.
      socket.on("error", reject);
      socket.once("close", onClose);
      socket.once(isSecure ? "secureConnect" : "connect", () => {
        socket.removeListener("close", onClose);
        resolve(socket);
      });
    });
  }
}

// createSecureContext trusts nobody, silently, where the text holds no certificate.
function requireCertificate(pem: string): void {
  try {
    void new X509Certificate(pem);
  } catch (error) {
    throw new TypeError("undici: `verify` is no PEM of a certificate. Give the file's text, not its path.", {
      cause: error,
    });
  }
}

/** Host and port as a proxy is told them. */
export function authorityOf({ host, port }: TransportOrigin): string {
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function tunnelled(
  socket: Socket,
  authority: string,
  peer: string,
  proxy: { readonly peer: string; readonly headers: readonly string[] },
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const headers = ["Host", authority, "Connection", "keep-alive", ...proxy.headers];
    const request = httpRequest({ method: "CONNECT", path: authority, headers, createConnection: () => socket });
    request.on("error", reject);
    request.on("connect", ({ statusCode = 0, statusMessage = "" }, tunnel: Socket, early: Buffer) => {
      if (statusCode >= 200 && statusCode < 300) {
        if (early.length > 0) tunnel.unshift(early);
        return resolve(tunnel);
      }
      tunnel.destroy();
      reject(tunnelFailure(proxy.peer, peer, statusCode, statusMessage));
    });
    request.end();
  });
}

function failed(error: unknown, peer: string, proxy: string | null): TransportFailure {
  return error instanceof TransportFailure ? error : connectFailure(error, peer, proxy);
}
