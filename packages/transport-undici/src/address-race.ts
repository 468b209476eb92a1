import type { Socket } from "node:net";

// Happy Eyeballs, RFC 8305. Node's own gives an address up when the next one's turn comes, which fails wherever the way is
// merely long; here the earlier ones run on, and the first to stand wins.

/** By turns of both families, beginning with that of the first. RFC 8305 §4. */
export function interleaved(addresses: readonly string[]): string[] {
  const isSix = (address: string): boolean => address.includes(":");
  const first = addresses.filter((address) => isSix(address) === isSix(addresses[0] ?? ""));
  const second = addresses.filter((address) => !first.includes(address));
  const longer = Math.max(first.length, second.length);
  return Array.from({ length: longer }, (_, at) => [first[at], second[at]])
    .flat()
    .filter((address) => address !== undefined);
}

/**
 * The first socket to connect; the others are destroyed. An address gets `headStart` milliseconds, or until it fails,
 * before the next is tried beside it. Who destroys a socket before it stands ends the race.
 */
export function firstConnected(
  addresses: readonly string[],
  headStart: number,
  connect: (address: string) => Socket,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const racing = new Set<Socket>();
    const errors: unknown[] = [];
    let tried = 0;
    let timer: NodeJS.Timeout | undefined;

    const end = (winner: Socket | null): void => {
      clearTimeout(timer);
      tried = addresses.length;
      racing.delete(winner!);
      for (const loser of racing) loser.destroy();
      racing.clear();
    };
    const begin = (): void => {
      clearTimeout(timer);
      const address = addresses[tried++];
      if (address === undefined) return;
      const socket = connect(address);
      racing.add(socket);
      let error: unknown = null;
      // Stays for good: between two owners an error must find a listener.
      socket.on("error", (reason) => (error ??= reason));
      const onClose = (): void => {
        if (!racing.delete(socket)) return;
        errors.push(error ?? Object.assign(new Error("closed"), { code: "ECONNRESET" }));
        if (error === null) end(null);
        else begin();
        if (racing.size === 0) reject(errors.length === 1 ? errors[0] : new AggregateError(errors));
      };
      socket.once("close", onClose);
      socket.once("connect", () => {
        socket.removeListener("close", onClose);
        end(socket);
        resolve(socket);
      });
      if (tried < addresses.length) timer = setTimeout(begin, headStart);
    };
    begin();
  });
}
