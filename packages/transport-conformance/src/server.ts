import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { Certificate } from "./certificates.ts";
import { RequestReader } from "./request-reader.ts";
import type { MutableArrival, Scenario } from "./scenario.ts";
import { bodyOf, type Head, type Script, type Step } from "./script.ts";

/** Plays a scenario at the socket: every byte that leaves is in a script, so that it can be late, broken or missing. */
export class ScriptedServer {
  readonly port: number;
  readonly #server: Server;
  readonly #sockets: Set<Socket>;

  /** With a certificate it speaks TLS. Listens on 127.0.0.1, at a port that was free. */
  static async listen(scenario: Scenario, certificate?: Certificate): Promise<ScriptedServer> {
    const sockets = new Set<Socket>();
    const serve = (socket: Socket): void => void converse(socket, scenario);
    const server =
      certificate === undefined
        ? createServer(serve)
        : createTlsServer({ key: certificate.key, cert: certificate.certificate }, serve).on(
            "tlsClientError",
            () => {},
          );
    server.on("connection", (socket: Socket) => {
      sockets.add(socket.on("error", () => {}).on("close", () => sockets.delete(socket)));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new ScriptedServer(server, sockets);
  }

  private constructor(server: Server, sockets: Set<Socket>) {
    this.port = (server.address() as AddressInfo).port;
    this.#server = server;
    this.#sockets = sockets;
  }

  /** Also ends what is still connected. */
  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    if (this.#server.listening) await new Promise((resolve) => this.#server.close(resolve));
  }
}

async function converse(socket: Socket, scenario: Scenario): Promise<void> {
  const connection = scenario.opened.push(scenario.opened.length + 1);
  scenario.changed();
  socket.setNoDelay(true);
  socket.on("error", () => {});
  socket.on("close", () => {
    scenario.closed.push(connection);
    scenario.changed();
  });
  if (scenario.onConnection !== "") await write(socket, Buffer.from(scenario.onConnection, "latin1"));
  const reader = new RequestReader(socket);
  while (!socket.destroyed) {
    const head = await reader.head();
    if (head === undefined) break;
    const arrival = scenario.arrive({ ...head, connection });
    const script = scenario.scriptFor(head.target);
    if (script.reads === false) socket.pause();
    const whole = script.reads === false ? Promise.resolve() : collect(reader, arrival, scenario);
    if (script.after !== "head") await whole;
    await play(script, arrival, { socket, reader, scenario });
    await whole;
  }
  socket.destroySoon();
}

async function collect(reader: RequestReader, arrival: MutableArrival, scenario: Scenario): Promise<void> {
  const pieces = reader.body(arrival.headers);
  for (;;) {
    const { value, done } = await pieces.next();
    if (done) {
      arrival.isComplete = value;
      scenario.changed();
      return;
    }
    arrival.body = Buffer.concat([arrival.body, value]);
    scenario.changed();
  }
}

interface Stage {
  readonly socket: Socket;
  readonly reader: RequestReader;
  readonly scenario: Scenario;
}

async function play(script: Script, arrival: MutableArrival, { socket, reader, scenario }: Stage): Promise<void> {
  let framing: Head["framing"] = "own";
  for (const [index, step] of script.steps.entries()) {
    if (socket.destroyed) return;
    if (step.step === "wait") await scenario.wait(step.gate);
    if (step.step === "pause") await new Promise((resolve) => setTimeout(resolve, step.milliseconds));
    if (step.step === "break") return void socket.resetAndDestroy();
    if (step.step === "hang-up") return socket.destroySoon();
    if (step.step === "raw") await write(socket, Buffer.from(step.bytes, "latin1"));
    if (step.step === "tunnel") for await (const bytes of reader.rest()) await write(socket, bytes);
    if (step.step === "head") {
      framing = step.framing;
      await write(socket, Buffer.from(headText(step, script.steps.slice(index + 1), arrival), "latin1"));
    }
    const bytes = bodyOf(step, arrival.body);
    if (bytes.length > 0) await write(socket, framing === "chunked" ? framed(bytes) : bytes);
  }
  if (framing === "chunked") await write(socket, Buffer.from("0\r\n\r\n"));
  if (framing === "close") socket.destroySoon();
}

function headText(head: Head, following: readonly Step[], arrival: MutableArrival): string {
  const lines = [`HTTP/${head.version} ${head.status} ${head.reason}`];
  for (let at = 0; at < head.headers.length; at += 2) lines.push(`${head.headers[at]}: ${head.headers[at + 1]}`);
  if (head.framing === "length") {
    const size = following.reduce((sum, step) => sum + bodyOf(step, arrival.body).length, 0);
    lines.push(`Content-Length: ${size}`);
  }
  if (head.framing === "chunked") lines.push("Transfer-Encoding: chunked");
  if (head.framing === "close") lines.push("Connection: close");
  return `${lines.join("\r\n")}\r\n\r\n`;
}

function framed(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
}

// A write to a peer that has gone is the script's normal end, not an error.
function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) return resolve();
    socket.once("close", resolve);
    socket.write(bytes, () => {
      socket.removeListener("close", resolve);
      resolve();
    });
  });
}
