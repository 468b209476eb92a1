import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import { type OddResponse, oddResponse } from "./odd-response.ts";
import { readers } from "./reader-names.ts";

// A thread of its own: a synchronous client keeps the one it is in. It is asked for
// `/seed/number/reader/turn`, and makes the odd answer up from that.
const played = workerData as Int32Array;
const server = createServer({ noDelay: true }, serve).listen(0, "127.0.0.1");
await once(server, "listening");
parentPort?.postMessage((server.address() as AddressInfo).port, []);

function serve(socket: Socket): void {
  let before = "";
  let head = "";
  socket.on("error", () => {});
  socket.on("data", (bytes) => {
    head += bytes.toString("latin1");
    while (head.includes("\r\n\r\n")) {
      const [line = ""] = head.split("\r\n", 1);
      head = head.slice(head.indexOf("\r\n\r\n") + 4);
      const [, seed, number, reader, turn] = /^\S+ \/(\d+)\/(\d+)\/(\d+)\/(\w+) /.exec(line) ?? [];
      const name = `${number}/${reader}`;
      if (turn === "second") {
        const text = `${name} ${before === name}`;
        socket.write(`HTTP/1.1 200 OK\r\nX-Second: ${name}\r\nContent-Length: ${text.length}\r\n\r\n${text}`);
      } else {
        const place = Number(number) * readers.length + Number(reader);
        const odd = oddResponse(Number(seed), Number(number));
        // What follows an answer after a while follows the next request on a connection that others use.
        const isShared = readers[Number(reader)] === "native, shared";
        void play(socket, isShared ? { ...odd, cuts: [] } : odd).finally(() => {
          Atomics.store(played, place, 1);
          Atomics.notify(played, place);
        });
      }
      before = name;
    }
  });
}

/** Sends the bytes as they are cut. Over when all of them are on their way, or nobody wants them any more. */
async function play(socket: Socket, { bytes, cuts, ending }: OddResponse): Promise<void> {
  const closed = new Promise<void>((resolve) => void socket.once("close", () => resolve()));
  const places = [0, ...cuts, bytes.length];
  for (const [at, from] of places.slice(0, -1).entries()) {
    if (socket.destroyed) return;
    const piece = Buffer.from(bytes.slice(from, places[at + 1]), "latin1");
    const written = new Promise<void>((resolve) => void socket.write(piece, () => resolve()));
    await Promise.race([written, closed]);
    await new Promise(setImmediate);
  }
  if (socket.destroyed || ending === "open") return;
  if (ending === "fin") socket.end();
  else socket.resetAndDestroy();
  await Promise.race([once(socket, "finish").catch(() => {}), closed]);
}
