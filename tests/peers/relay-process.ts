// Runs beside the tests: it passes bytes on while a synchronous call blocks their thread.
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import process from "node:process";
import { createServer as createTlsServer, TLSSocket } from "node:tls";

/** `null`: TLS is passed on as it comes. */
export type RelayCertificate = { readonly key: string; readonly cert: string } | null;

const certificate = JSON.parse(process.argv[2]!) as RelayCertificate;
let target = 0;
const server =
  certificate === null
    ? createServer({ allowHalfOpen: true })
    : createTlsServer({ ...certificate, allowHalfOpen: true });
server.on("tlsClientError", () => {});
server.on(certificate === null ? "connection" : "secureConnection", (socket: Socket) =>
  join(socket, connect({ port: target, allowHalfOpen: true })),
);
await once(server.listen(0, "127.0.0.1"), "listening");
process.on("message", (port: number) => {
  target = port;
  process.send!(port);
});
process.send!((server.address() as AddressInfo).port);

function join(near: Socket, far: Socket): void {
  near.pipe(far);
  far.pipe(near);
  near.on("error", () => {}).on("close", () => far.destroy());
  // A reset there is one here; TLS has none.
  far.on("error", () => (near instanceof TLSSocket ? near.destroy() : near.resetAndDestroy()));
  far.on("close", () => near.destroySoon());
}
