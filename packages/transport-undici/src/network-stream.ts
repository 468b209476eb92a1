import type { Duplex } from "node:stream";
import { type NetworkStream, TransportFailure } from "@trunkline/transport";

/** The raw connection behind a 101, read and written by whoever took it. */
export function networkStream(socket: Duplex, peer: string): NetworkStream {
  const chunks = socket.iterator({ destroyOnReturn: false });
  return {
    async read() {
      try {
        const { value, done } = await chunks.next();
        return done === true ? null : (value as Uint8Array);
      } catch (error) {
        throw new TransportFailure("read", `${peer} broke the upgraded connection off`, { cause: error, peer });
      }
    },
    write(bytes) {
      return new Promise((resolve, reject) => {
        socket.write(bytes, (error) => {
          if (error === null || error === undefined) return resolve();
          const message = `${peer} takes nothing more on the upgraded connection`;
          reject(new TransportFailure("write", message, { cause: error, peer }));
        });
      });
    },
    async close() {
      // What was written still goes out; nobody waits for a peer that does not take it.
      socket.end(() => socket.destroy());
    },
  };
}
