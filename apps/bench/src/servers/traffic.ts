import type { Server, Socket } from "node:net";

/** Bytes of all connections there ever were, and how many of them were used since this was last asked. */
export interface TrafficSoFar {
  readonly received: number;
  readonly sent: number;
  readonly connections: number;
}

/** What went over the sockets of a server: heads, bodies, and TLS where there is some, without what TCP adds. */
export class Traffic {
  /** Bytes received, when last asked. */
  readonly #open = new Map<Socket, number>();
  #received = 0;
  #sent = 0;
  #closedSince = 0;

  watch(server: Server): void {
    server.on("connection", (socket: Socket) => {
      this.#open.set(socket, 0);
      socket.once("close", () => {
        if (socket.bytesRead > this.#open.get(socket)!) this.#closedSince += 1;
        this.#open.delete(socket);
        this.#received += socket.bytesRead;
        this.#sent += socket.bytesWritten;
      });
    });
  }

  soFar(): TrafficSoFar {
    let [received, sent, connections] = [this.#received, this.#sent, this.#closedSince];
    this.#closedSince = 0;
    for (const [socket, before] of this.#open) {
      const { bytesRead, bytesWritten } = socket;
      if (bytesRead > before) connections += 1;
      this.#open.set(socket, bytesRead);
      received += bytesRead;
      sent += bytesWritten;
    }
    return { received, sent, connections };
  }
}
