import type { Duplex } from "node:stream";

/** Two ends of a connection that exists in memory only: what one writes the other reads, no faster than it reads. */
export interface SocketPair {
  readonly client: Duplex;
  readonly server: Duplex;
}

type DuplexClass = typeof Duplex;

// Node's own duplexPair leaves one side waiting when the other is destroyed, in some of the versions we run on.
export function socketPair(duplex: DuplexClass): SocketPair {
  // A destroyed client is a reset: the server hears at once. A destroyed server ends what the client may still read.
  const client: Duplex = end(
    duplex,
    () => server,
    () => server.destroy(),
  );
  const server: Duplex = end(
    duplex,
    () => client,
    () => client.readableEnded || client.push(null),
  );
  return { client, server };
}

type Callback = (error?: Error | null) => void;

const waitingWrites = new WeakMap<Duplex, Callback>();

function end(DuplexOfNode: DuplexClass, other: () => Duplex, onDestroyed: () => void): Duplex {
  return new DuplexOfNode({
    read(): void {
      const written = waitingWrites.get(this);
      waitingWrites.delete(this);
      written?.();
    },
    // A tick later, as from a socket: an answer must not arrive inside the call that sends the request.
    write(chunk: Uint8Array, _encoding, written): void {
      process.nextTick(() => {
        // A destroyed side takes nothing, so this write waits for ever. That is meant: what the side said before it was
        // destroyed counts, not that we spoke on.
        if (other().push(chunk)) written();
        else waitingWrites.set(other(), written);
      });
    },
    final(ended): void {
      process.nextTick(() => {
        if (!other().destroyed) other().push(null);
        ended();
      });
    },
    destroy(error, destroyed): void {
      process.nextTick(() => !other().destroyed && onDestroyed());
      destroyed(error);
    },
  });
}
