import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { framings } from "../faults/framings.ts";

/** The answer to a request that has nothing wrong with it. */
const second = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecond";

/**
 * Answers `/CLIENT/NUMBER/first` by the bytes of that framing and everything else as it should, and notes who asks again
 * on a connection on which a framing was sent.
 */
export class FramingServer implements AsyncDisposable {
  /** `CLIENT/NUMBER` of the framings after which a connection was used again. */
  readonly reused: Set<string> = new Set();
  readonly #server = createServer((socket) => this.#serve(socket));
  readonly #sockets = new Set<Socket>();

  static async start(): Promise<FramingServer> {
    const server = new FramingServer();
    await once(server.#server.listen(0, "127.0.0.1"), "listening");
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((closed) => void this.#server.close(closed));
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket.setNoDelay(true));
    let before: string | null = null;
    let head = "";
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      head += bytes.toString("latin1");
      while (head.includes("\r\n\r\n")) {
        const [line = ""] = head.split("\r\n", 1);
        head = head.slice(head.indexOf("\r\n\r\n") + 4);
        if (before !== null) this.reused.add(before);
        const [, name, number, turn] = /^\S+ \/(\w+)\/(\d+)\/(\w+) /.exec(line) ?? [];
        const framing = turn === "first" ? framings[Number(number)] : undefined;
        socket.write(Buffer.from(framing?.bytes ?? second, "latin1"));
        if (framing !== undefined) before = `${name}/${number}`;
        if (framing?.ends === true) socket.end();
      }
    });
  }
}
