import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { createSecureContext, type SecureContext } from "node:tls";
import type { Place, Script } from "../fault.ts";
import { type Channel, play, type Waits } from "./channel.ts";
import { type Behaviour, converse, type Meeting } from "./conversation.ts";

/** What a peer has seen. */
export interface Report {
  /** How often the fault was met. */
  readonly met: number;
  /** Requests for "/fault" of which the head arrived. */
  readonly requests: number;
  /** "/next" came on a connection on which the fault was met. */
  readonly isReused: boolean;
}

export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** Goes wrong at one place until it is mended, and at "/fault" for ever; answers everything else with "fine". */
export class ScriptedPeer implements Behaviour {
  readonly secureContext: SecureContext;
  readonly #script: Script;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #faulty = new Set<number>();
  readonly #word = Promise.withResolvers<void>();
  readonly #told = Promise.withResolvers<void>();
  #connections = 0;
  #met = 0;
  #requests = 0;
  #isReused = false;
  #isMended = false;

  static async listen(script: Script, certificate: Certificate): Promise<ScriptedPeer> {
    const peer = new ScriptedPeer(script, certificate);
    await once(peer.#server.listen(0, "127.0.0.1"), "listening");
    return peer;
  }

  constructor(script: Script, { certificate: cert, key }: Certificate) {
    this.#script = script;
    this.secureContext = createSecureContext({ cert, key });
    this.#server = createServer({ noDelay: true }, (socket) => void this.#accept(socket));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  report(): Report {
    return { met: this.#met, requests: this.#requests, isReused: this.#isReused };
  }

  /** From here on only "/fault" goes wrong. */
  mend(): void {
    this.#isMended = true;
  }

  /** The word that a script waits for; resolves when the rest of it has been played. */
  say(): Promise<void> {
    this.#word.resolve();
    return this.#told.promise;
  }

  /** How many connections the other side has left open, once it has closed them all or the time is over. */
  async leftOpen(milliseconds: number): Promise<number> {
    // Who reads nothing does not see that the other side has gone.
    for (const socket of this.#sockets) {
      for (const event of ["data", "readable"]) socket.removeAllListeners(event);
      socket.resume();
    }
    const closed = Array.from(this.#sockets, (socket) => new Promise((resolve) => socket.once("close", resolve)));
    await Promise.race([Promise.all(closed), delay(milliseconds, undefined, { ref: false })]);
    return this.#sockets.size;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((closed) => void this.#server.close(closed));
  }

  async meet(place: Place, channel: Channel, body: Waits["body"] = () => Promise.resolve()): Promise<Meeting> {
    const { at, steps } = this.#script;
    if (at !== place || (this.#isMended && place !== "request")) return "nothing";
    this.#met++;
    this.#faulty.add(channel.connection);
    const goesOn = await play(steps, channel, { body, word: () => this.#word.promise });
    this.#told.resolve();
    return goesOn ? "played" : "over";
  }

  hears(target: string, { connection }: Channel): boolean {
    if (target.endsWith("/next")) this.#isReused = this.#faulty.has(connection);
    if (!target.endsWith("/fault")) return false;
    this.#requests++;
    return this.#script.at === "request";
  }

  async #accept(socket: Socket): Promise<void> {
    this.#sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => this.#sockets.delete(socket));
    const channel: Channel = { connection: ++this.#connections, socket, stream: socket, wire: null };
    if ((await this.meet("accept", channel)) !== "over") await converse(channel, this);
  }
}
