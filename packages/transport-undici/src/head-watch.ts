import type { Socket } from "node:net";
import { ContinueGate, type HeldLimits } from "./continue-gate.ts";

// undici takes an interim 100 for an error, keeps the HTTP version to itself, and refuses targets such as "*".
// All three stand in the first line of a head, so the socket is watched there, and nowhere else.

const zero = 0x30;
const one = 0x31;
const two = 0x32;
const nine = 0x39;
const newline = 0x0a;
const carriageReturn = 0x0d;

/** Watches the heads that pass through the socket of one HTTP/1.1 connection. */
export class HeadWatch {
  /** Of the answer that came last. */
  version: "1.0" | "1.1" = "1.1";
  readonly #socket: Socket;
  #gate: ContinueGate | null = null;
  #state: "elsewhere" | "status-line" | "interim-head" = "elsewhere";
  #column = 0;
  #isInterim = false;
  #isTen = false;
  #isBlankLine = false;
  #onTunnel: ((isTunnel: boolean) => void) | null = null;

  constructor(socket: Socket) {
    this.#socket = socket;
    const read = socket.read.bind(socket);
    socket.read = (size?: number): unknown => {
      const bytes: unknown = read(size);
      if (this.#state === "elsewhere" || !(bytes instanceof Uint8Array)) return bytes;
      const end = this.#look(bytes);
      if (end < bytes.length) socket.unshift(bytes.subarray(end));
      return bytes.subarray(0, end);
    };
  }

  /** To be called before the request leaves. */
  expectAnswer(): void {
    this.#state = "status-line";
    this.#column = 0;
  }

  /** The request asks for a tunnel. The function is told whether an answer is one before the engine sees that. */
  expectTunnel(onTunnel: (isTunnel: boolean) => void): void {
    this.#onTunnel = onTunnel;
  }

  /** The next thing written is a head; it asks whether the body is wanted, and the body waits for the answer. */
  holdBody(limits: HeldLimits | null): void {
    this.#gate = new ContinueGate(this.#socket, limits);
  }

  /** The server may still wait for a body that it was not sent. */
  get isSpoilt(): boolean {
    return this.#gate?.isRefused === true;
  }

  /** The next thing written is a head; its target is put in the place of the one undici was given. */
  replaceTarget(given: string, target: string): void {
    const socket = this.#socket;
    const write = Reflect.get(socket, "write") as (this: Socket, ...details: unknown[]) => boolean;
    socket.write = (head: unknown, ...rest: unknown[]): boolean => {
      Reflect.deleteProperty(socket, "write");
      const text =
        typeof head === "string" ? head.replace(` ${given} HTTP/1.1\r\n`, () => ` ${target} HTTP/1.1\r\n`) : head;
      return write.call(socket, text, ...rest);
    };
  }

  /** Where what the engine may see at once ends: it is told of one answer to CONNECT at a time. */
  #look(bytes: Uint8Array): number {
    for (let at = 0; at < bytes.length && this.#state !== "elsewhere"; at++) {
      if (this.#state === "status-line") this.#lookAtStatusLine(bytes, at);
      else if (this.#isHeadEnd(bytes[at]!)) {
        this.expectAnswer();
        if (this.#onTunnel !== null) return at + 1;
      }
    }
    return bytes.length;
  }

  /** "HTTP/1.1 100": version at 5 and 7, status from 9 to 11. */
  #lookAtStatusLine(bytes: Uint8Array, at: number): void {
    const byte = bytes[at];
    // The parser takes 0.9 and 2.0 too, of which neither has such a line; it knows no 9.
    if (this.#column === 5 && byte !== one) bytes[at] = nine;
    else if (this.#column === 7) this.version = byte === zero ? "1.0" : "1.1";
    else if (this.#column === 9) {
      this.#isInterim = byte === one;
      this.#onTunnel?.(byte === two);
    } else if (this.#column === 10) this.#isTen = this.#isInterim && byte === zero;
    else if (this.#column === 11) {
      // Every other interim answer, 102 among them, is passed on and so can be skipped.
      if (this.#isTen && byte === zero) {
        bytes[at] = two;
        this.#gate?.open();
      }
      this.#isBlankLine = false;
      const isSwitching = this.#isTen && byte === one;
      if (!this.#isInterim) this.#onTunnel = null;
      if (!this.#isInterim || isSwitching) this.#gate?.refuse();
      this.#state = this.#isInterim && !isSwitching ? "interim-head" : "elsewhere";
    }
    this.#column++;
  }

  #isHeadEnd(byte: number): boolean {
    if (byte === newline && this.#isBlankLine) return true;
    if (byte !== carriageReturn) this.#isBlankLine = byte === newline;
    return false;
  }
}
