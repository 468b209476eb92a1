import type { Socket } from "node:net";
import { type Frame, FrameReader } from "./frame-reader.ts";
import { data, flags, frameTypes, headers, ping, settings, settingsAck, windowUpdate } from "./frames.ts";
import { answer } from "./header-block.ts";
import { openingOf, type Script, type Step } from "./step.ts";

/**
 * One connection of a server. Requests that begin once the script has ended are answered as they should be, and so are all
 * where there is no script.
 */
export class ScriptedConnection {
  /** Heads of requests that have arrived. */
  requests = 0;
  /** Frames that have arrived, in order. */
  readonly heard: Frame[] = [];
  readonly closed: Promise<void>;
  readonly #socket: Socket;
  readonly #steps: Step[];
  readonly #reader = new FrameReader();
  readonly #ended = new Set<number>();
  readonly #polite = new Set<number>();
  #heardBefore = 0;

  constructor(socket: Socket, script: Script | null) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => socket.once("close", () => resolve()));
    this.#steps = [...(script?.steps ?? [])];
    socket.on("data", (bytes: Buffer) => {
      for (const frame of this.#reader.read(bytes)) this.#hear(frame);
    });
    this.#write(script === null ? settings() : openingOf(script));
    this.#goOn();
  }

  #hear(frame: Frame): void {
    const { type, flagBits, stream, content } = frame;
    this.heard.push(frame);
    if (type === frameTypes.settings && (flagBits & flags.ack) === 0) this.#write(settingsAck);
    if (type === frameTypes.ping && (flagBits & flags.ack) === 0) this.#write(ping(content, flags.ack));
    if (type === frameTypes.headers) {
      this.requests++;
      if (this.#steps.length === 0) this.#polite.add(stream);
    }
    const isPolite = this.#polite.has(stream);
    if (type === frameTypes.data && content.length > 0) {
      this.#write(windowUpdate(0, content.length));
      if (isPolite) this.#write(windowUpdate(stream, content.length));
    }
    if ((type === frameTypes.data || type === frameTypes.headers) && (flagBits & flags.endStream) !== 0) {
      this.#ended.add(stream);
      if (isPolite) this.#write(Buffer.concat([headers(stream, answer(200)), data(stream, "fine")]));
    }
    this.#goOn();
  }

  #goOn(): void {
    for (let step = this.#steps[0]; step !== undefined; step = this.#steps[0]) {
      if (!this.#isMet(step)) return;
      this.#steps.shift();
      this.#heardBefore = this.heard.length;
      if ("sends" in step) this.#write(step.sends);
      else if ("leaves" in step) this.#leave(step.leaves);
    }
  }

  #isMet(step: Step): boolean {
    if (!("waitsFor" in step)) return true;
    if (step.waitsFor === "heads") return this.requests >= step.count;
    if (step.waitsFor === "end of") return this.#ended.has(step.stream);
    return this.heard.slice(this.#heardBefore).some(({ type }) => type === step.type);
  }

  #leave(how: "politely" | "abruptly"): void {
    if (how === "politely") this.#socket.end();
    else this.#socket.destroy();
  }

  #write(bytes: Uint8Array): void {
    if (this.#socket.writable) this.#socket.write(bytes);
  }
}
