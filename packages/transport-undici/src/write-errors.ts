import type { Socket } from "node:net";

type Done = (error?: Error | null) => void;

/**
 * Lets what has come be read before a write that fails takes the socket along. A server that refuses a large body often
 * answers and closes with the rest unread, which resets the connection: its answer beats our write error.
 */
export function readBeforeWriteErrors(socket: Socket): void {
  const later =
    (done: Done): Done =>
    (error) =>
      error === null || error === undefined ? done() : afterReading(socket, () => done(error));
  const write = Reflect.get(socket, "_write");
  const writeMany = Reflect.get(socket, "_writev");
  Object.assign(socket, {
    _write: (chunk: unknown, encoding: BufferEncoding, done: Done) => write.call(socket, chunk, encoding, later(done)),
    _writev: (chunks: never, done: Done) => writeMany?.call(socket, chunks, later(done)),
  });
}

/** The end of what can be read, its error, or two turns of the event loop: in one of them sockets have had their turn. */
function afterReading(socket: Socket, tell: () => void): void {
  let isTold = false;
  const once = (): void => {
    if (!isTold) tell();
    isTold = true;
  };
  socket.prependOnceListener("end", once);
  socket.once("close", once);
  setImmediate(() => setImmediate(once));
}
