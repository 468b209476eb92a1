import { once } from "node:events";
import type { AddressInfo, Server, Socket } from "node:net";

/** Dispose of it to end its connections and free its port. */
export interface EmbeddedServer extends AsyncDisposable {
  readonly port: number;
}

/** Starts a server on a free port of loopback. */
export async function embeddedServer(server: Server): Promise<EmbeddedServer> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async [Symbol.asyncDispose]() {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
