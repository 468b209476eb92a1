import type { Socket } from "node:net";
import { Duplex } from "node:stream";
import type { SocksProxy } from "@trunkline/transport/proxy";
import { socksFailure } from "./failures.ts";

// The package arms a timer that nothing stops, so it must not be long; until it fires it holds the handshake's memory.
const longestHandshake = 60_000;

/** The connection to the proxy, once it leads to the server: `host` is a name or an address. */
export async function throughSocks(
  socket: Socket,
  { host, port }: { readonly host: string; readonly port: number },
  peer: string,
  proxy: SocksProxy,
): Promise<Socket> {
  const { SocksClient } = await import("socks");
  const handshake = new Handshake(socket);
  const { username = "", password = "" } = proxy.credentials ?? {};
  try {
    const established = SocksClient.createConnection({
      command: "connect",
      proxy: {
        host: proxy.host,
        port: proxy.port,
        type: proxy.protocol === "socks4" ? 4 : 5,
        userId: username,
        password,
      },
      destination: { host, port },
      existing_socket: handshake,
      timeout: longestHandshake,
    });
    handshake.begin();
    await established;
  } catch (error) {
    // Not as the cause: the package's errors carry user and password.
    throw socksFailure(proxy.peer, peer, error instanceof Error ? error.message : "");
  } finally {
    handshake.release();
  }
  return socket;
}

/**
 * What the package is given in place of the socket. It reads all that comes, and what comes after the handshake would be
 * lost with it; so it is fed byte by byte until it has had enough.
 */
class Handshake extends Duplex {
  readonly #socket: Socket;
  #isOver = false;
  readonly #onReadable = (): void => this.#feed();
  readonly #onClose = (): void => void this.destroy();

  constructor(socket: Socket) {
    super();
    this.#socket = socket;
  }

  begin(): void {
    this.#socket.on("readable", this.#onReadable).on("close", this.#onClose).on("end", this.#onClose);
    if (this.#socket.destroyed) this.destroy();
  }

  release(): void {
    this.#isOver = true;
    this.#socket.removeListener("readable", this.#onReadable);
    this.#socket.removeListener("close", this.#onClose).removeListener("end", this.#onClose);
  }

  override pause(): this {
    // The package's way to say that it has all it wants.
    this.#isOver = true;
    return this;
  }

  override resume(): this {
    return this;
  }

  override _read(): void {}

  override _write(bytes: Uint8Array, _encoding: string, done: (error?: Error | null) => void): void {
    this.#socket.write(bytes, done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }

  #feed(): void {
    for (let byte; !this.#isOver && (byte = this.#socket.read(1) as Buffer | null) !== null;) this.emit("data", byte);
  }
}
