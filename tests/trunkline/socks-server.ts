import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A SOCKS 5 proxy on loopback that leads everywhere to one port, and remembers what it was asked: `named.test:80`. */
export class SocksServer implements AsyncDisposable {
  readonly calls: string[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((socket) => void this.#serve(socket).catch(() => socket.destroy()));
  readonly #origin: number;
  /** `user:password`, where it asks for them. */
  readonly #credentials: string | null;

  private constructor(origin: number, credentials: string | null) {
    this.#origin = origin;
    this.#credentials = credentials;
  }

  static async before(port: number, credentials: string | null = null): Promise<SocksServer> {
    const proxy = new SocksServer(port, credentials);
    await new Promise<void>((listening) => void proxy.#server.listen(0, "127.0.0.1", listening));
    return proxy;
  }

  get name(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async #serve(socket: Socket): Promise<void> {
    this.#sockets.add(socket.on("error", () => {}));
    const take = async (length: number): Promise<Buffer> => {
      for (;;) {
        const bytes = socket.read(length) as Buffer | null;
        if (bytes !== null) return bytes;
        await once(socket, "readable");
      }
    };
    const text = async (): Promise<string> => (await take((await take(1))[0]!)).toString();
    await take((await take(2))[1]!);
    socket.write(Buffer.from([5, this.#credentials === null ? 0 : 2]));
    if (this.#credentials !== null) {
      await take(1);
      const isRight = `${await text()}:${await text()}` === this.#credentials;
      socket.write(Buffer.from([1, isRight ? 0 : 1]));
      if (!isRight) return;
    }
    const isName = (await take(4))[3] === 3;
    const host = isName ? await text() : [...(await take(4))].join(".");
    this.calls.push(`${host}:${(await take(2)).readUInt16BE()}`);
    const upstream = connect(this.#origin, "127.0.0.1");
    await once(upstream, "connect");
    socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
    upstream.on("error", () => socket.destroy()).on("close", () => socket.destroy());
    socket.on("close", () => upstream.destroy());
    upstream.pipe(socket).pipe(upstream);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((closed) => void this.#server.close(closed));
  }
}
